import { pages } from '../../pages.ts'
import { documented } from '../../provenance.ts'
import { defineEventSource } from '../eventSource.ts'

export const sns = defineEventSource({
  Type: 'SNS',
  summary: 'A topic of SNS that tells each of its subscribers',
  fansOut: true,
  isScheduled: false,
  isTraced: true,
  provenance: documented(pages.services),
})
