import { pages } from '../../pages.ts'
import { documented } from '../../provenance.ts'
import { defineEventSource } from '../eventSource.ts'

export const schedule = defineEventSource({
  Type: 'Schedule',
  summary: 'A rule of EventBridge that comes due again and again',
  fansOut: true,
  isScheduled: true,
  provenance: documented(pages.services),
})
