import { cloudWatchLogs } from './eventSources/cloudWatchLogs.ts'
import { codeCommit } from './eventSources/codeCommit.ts'
import { eventBridgeRule } from './eventSources/eventBridgeRule.ts'
import { iotRule } from './eventSources/iotRule.ts'
import { s3 } from './eventSources/s3.ts'
import { schedule } from './eventSources/schedule.ts'
import { scheduleV2 } from './eventSources/scheduleV2.ts'
import { ses } from './eventSources/ses.ts'
import { sns } from './eventSources/sns.ts'

/** Every source of events by its `Type`, in the order of the reference page. */
export const eventSources = {
  S3: s3,
  SNS: sns,
  EventBridgeRule: eventBridgeRule,
  Schedule: schedule,
  ScheduleV2: scheduleV2,
  CloudWatchLogs: cloudWatchLogs,
  IoTRule: iotRule,
  SES: ses,
  CodeCommit: codeCommit,
} as const

export type EventSourceType = keyof typeof eventSources
