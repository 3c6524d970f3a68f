import type { LogRecord } from '../metrics/logRecord.ts'
import type { StreamPlan } from '../model/plan/streamPlan.ts'
import { RecordStory } from './recordStory.ts'
import { storyText } from './storyText.ts'

/**
 * What became of a record of a stream and why, as of a message of a queue. The records of the log are those of it and
 * of the batches that it was in; `plan` is that of the stream.
 */
export function explainRecord(
  records: readonly LogRecord[],
  label: string,
  plan: StreamPlan,
  start?: string,
): string | undefined {
  return storyText(`Record ${label}`, new RecordStory(label, plan, start), records, start)
}
