import { pages } from '../../pages.ts'
import { documented } from '../../provenance.ts'
import { defineEventSource } from '../eventSource.ts'

export const ses = defineEventSource({
  Type: 'SES',
  summary: 'Mail that SES receives',
  fansOut: false,
  isScheduled: false,
  provenance: documented(pages.services),
})
