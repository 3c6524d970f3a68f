import type { LogRecord } from '../metrics/logRecord.ts'
import { clockText } from './clockText.ts'
import { paragraph } from './paragraph.ts'
import { table } from './table.ts'
import { visibleText } from './visibleText.ts'

const width = 100

/** Tells records of the event log in words, one after the other. */
interface Story {
  /** Nothing, or lines on this record. */
  tell(record: LogRecord): readonly string[]
  /** What was not over when the run ended. */
  close(): readonly string[]
  /** The whole story in a sentence, once it was told. */
  readonly summary: string
}

/** A story, first in a sentence, then moment by moment; undefined where there is nothing to tell. */
export function storyText(
  title: string,
  story: Story,
  records: readonly LogRecord[],
  start: string | undefined,
): string | undefined {
  const rows = records.flatMap(record =>
    story.tell(record).map(line => [clockText(record.at, start), visibleText(line)]),
  )
  if (rows.length === 0) return undefined
  const lines = table(
    [...rows, ...story.close().map(line => ['', line])],
    ['right', 'wrapped'],
    width,
  )
  return [visibleText(title), ...paragraph(story.summary, width), ...lines, ''].join('\n')
}
