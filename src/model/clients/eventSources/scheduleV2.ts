import { pages } from '../../pages.ts'
import { documented } from '../../provenance.ts'
import { defineEventSource } from '../eventSource.ts'

export const scheduleV2 = defineEventSource({
  Type: 'ScheduleV2',
  summary: 'A schedule of EventBridge Scheduler',
  fansOut: false,
  isScheduled: true,
  provenance: documented(pages.services),
})
