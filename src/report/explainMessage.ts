import type { LogRecord } from '../metrics/logRecord.ts'
import { clockText } from './clockText.ts'
import { MessageStory } from './messageStory.ts'
import { paragraph } from './paragraph.ts'
import { table } from './table.ts'
import { visibleText } from './visibleText.ts'

const width = 100

/**
 * What became of a message and why, first in a sentence, then moment by moment; undefined where the log has none of
 * this name. The records are those of the message and of the batches that it was in.
 */
export function explainMessage(
  records: readonly LogRecord[],
  label: string,
  start?: string,
): string | undefined {
  const story = new MessageStory(start)
  const rows = records.flatMap(record =>
    story.tell(record).map(line => [clockText(record.at, start), visibleText(line)]),
  )
  if (rows.length === 0) return undefined
  const lines = table(
    [...rows, ...story.close().map(line => ['', line])],
    ['right', 'wrapped'],
    width,
  )
  return [`Message ${visibleText(label)}`, ...paragraph(story.summary, width), ...lines, ''].join(
    '\n',
  )
}
