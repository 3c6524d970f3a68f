import { pages } from '../../pages.ts'
import { documented } from '../../provenance.ts'
import { defineEventSource } from '../eventSource.ts'

export const cloudWatchLogs = defineEventSource({
  Type: 'CloudWatchLogs',
  summary: 'A subscription of CloudWatch Logs to the lines of a log group',
  fansOut: false,
  isScheduled: false,
  provenance: documented(pages.services),
})
