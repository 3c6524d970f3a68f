import { spanText } from '../math/units/numberText.ts'
import type { LogRecord } from '../metrics/logRecord.ts'
import type { ClientCallPlan } from '../model/plan/clientPlan.ts'
import { RequestStory } from './requestStory.ts'
import { table } from './table.ts'
import { visibleText } from './visibleText.ts'

const width = 100

/**
 * The story of a request with its attempts, and of what its invocations waited for, moment by moment; undefined
 * where the log has none of this name.
 */
export function explainTimeline(
  records: readonly LogRecord[],
  label: string,
  call?: ClientCallPlan,
): string | undefined {
  const story = new RequestStory(label, call)
  const rows = records.flatMap(record =>
    story.tell(record).map(line => [spanText(record.at), visibleText(line)]),
  )
  if (rows.length === 0) return undefined
  const lines = table(
    [...rows, ...story.close().map(line => ['', line])],
    ['right', 'wrapped'],
    width,
  )
  return [`Request ${visibleText(label)}`, ...lines, ''].join('\n')
}
