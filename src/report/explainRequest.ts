import type {
  DecidedRecord,
  FinishedRecord,
  LogRecord,
  StartedRecord,
} from '../metrics/logRecord.ts'
import type { ClientCallPlan } from '../model/plan/clientPlan.ts'
import { decisionSentences } from './decisionSentences.ts'
import { explainTimeline } from './explainTimeline.ts'
import { endSentences, startSentence, unfinished } from './runSentences.ts'
import { visibleText } from './visibleText.ts'

/**
 * Why a request was treated as it was and what became of it; undefined where the log has none of this name. `call`
 * says through what it came, where it came through anything.
 */
export function explainRequest(
  records: readonly LogRecord[],
  label: string,
  call?: ClientCallPlan,
): string | undefined {
  let decided: DecidedRecord | undefined
  let started: StartedRecord | undefined
  let finished: FinishedRecord | undefined
  let hasMore = false
  for (const record of records) {
    if ('resource' in record || record.event === 'requested' || 'batch' in record) hasMore = true
    if (!('request' in record) || record.request !== label) continue
    if (record.event === 'decided') decided = record
    else if (record.event === 'started') started = record
    else if (record.event === 'finished') finished = record
  }
  if (hasMore) return explainTimeline(records, label, call)
  if (decided === undefined) return undefined
  const sentences = [
    ...decisionSentences(decided),
    ...(started === undefined ? [] : [startSentence(decided, started)]),
    ...(finished === undefined ? [] : endSentences(decided, started, finished)),
    ...(finished === undefined && decided.environment !== undefined ? [unfinished(started)] : []),
  ]
  return `${visibleText(sentences.join(' '))}\n`
}
