import type { LogRecord } from '../metrics/logRecord.ts'
import { MessageStory } from './messageStory.ts'
import { storyText } from './storyText.ts'

/**
 * What became of a message and why, first in a sentence, then moment by moment; undefined where the log has none of
 * this name. The records are those of the message and of the batches that it was in.
 */
export function explainMessage(
  records: readonly LogRecord[],
  label: string,
  start?: string,
): string | undefined {
  return storyText(`Message ${label}`, new MessageStory(start), records, start)
}
