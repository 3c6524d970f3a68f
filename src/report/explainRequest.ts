import { countText, spanText } from '../math/units/numberText.ts'
import type {
  DecidedRecord,
  FinishedRecord,
  LogRecord,
  StartedRecord,
} from '../metrics/logRecord.ts'
import type { Outcome } from '../model/outcome.ts'
import { decisionSentences } from './decisionSentences.ts'
import { visibleText } from './visibleText.ts'

/** Why a request was treated as it was and what became of it; undefined where the log has none of this name. */
export function explainRequest(records: readonly LogRecord[], label: string): string | undefined {
  let decided: DecidedRecord | undefined
  let started: StartedRecord | undefined
  let finished: FinishedRecord | undefined
  for (const record of records) {
    if (!('request' in record) || record.request !== label) continue
    if (record.event === 'decided') decided = record
    else if (record.event === 'started') started = record
    else if (record.event === 'finished') finished = record
  }
  if (decided === undefined) return undefined
  const sentences = [
    ...decisionSentences(decided),
    ...(started === undefined ? [] : [startSentence(decided, started)]),
    ...(finished === undefined ? [] : endSentences(decided, started, finished)),
    ...(finished === undefined && decided.decision !== 'throttled' ? [unfinished(started)] : []),
  ]
  return `${visibleText(sentences.join(' '))}\n`
}

function startSentence(
  { at: arrived, decision }: DecidedRecord,
  { at, environment }: StartedRecord,
): string {
  const waited = at === arrived ? 'at once' : `at ${spanText(at)}, ${spanText(at - arrived)} later`
  const where = decision === 'cold' ? ` on ${environment}` : ''
  return `Its code started ${waited}${where}.`
}

const outcomes: Readonly<Record<Outcome, string>> = {
  completed: 'It completed',
  error: 'It ended with an error',
  crash: 'It ended with a crash',
  timedOut: 'It was ended by the Timeout (L9)',
  restoreTimeout: 'It was ended because the snapshot was not restored in time (S2)',
  throttled: 'It was throttled',
}

function endSentences(
  decided: DecidedRecord,
  started: StartedRecord | undefined,
  finished: FinishedRecord,
): string[] {
  if (started === undefined) {
    const { outcome, answeredAt } = finished
    const after = spanText(answeredAt - decided.at)
    return [`${outcomes[outcome]} at ${spanText(answeredAt)}, ${after} after it arrived.`]
  }
  const end = endSentence(started, finished)
  const { suppressedInit } = finished
  return suppressedInit === undefined ? [end] : [initInside(suppressedInit, started), end]
}

/** Init ran again inside: it had failed, or a crash or a timeout had undone it. */
function initInside(time: number, { environment }: StartedRecord): string {
  return (
    `Inside it ran Init again, for ${spanText(time)}, because the last Init of ${environment} had failed ` +
    'or a reset had undone it (L5, L11): that counts as Duration and towards the Timeout.'
  )
}

function endSentence(started: StartedRecord, finished: FinishedRecord): string {
  const { at, answeredAt, outcome, duration, initDuration, extensionsDuration, billedMs } = finished
  const parts = [
    `Duration ${spanText(duration)}`,
    ...(initDuration > 0 ? [`Init ${spanText(initDuration)}`] : []),
    ...(extensionsDuration > 0 ? [`extensions ${spanText(extensionsDuration)}`] : []),
  ]
  const end =
    `${outcomes[outcome]} at ${spanText(answeredAt)}, ${spanText(answeredAt - started.at)} after it ` +
    `started: ${parts.join(', ')}; ${countText(billedMs)} ms are billed.`
  return at === answeredAt
    ? end
    : `${end} ${started.environment} was free at ${spanText(at)}, after its extensions.`
}

function unfinished(started: StartedRecord | undefined): string {
  return started === undefined
    ? 'When the run ended, its code had not started.'
    : 'When the run ended, it was still running.'
}
