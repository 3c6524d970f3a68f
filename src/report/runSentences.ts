import { countText, spanText } from '../math/units/numberText.ts'
import type { DecidedRecord, FinishedRecord, StartedRecord } from '../metrics/logRecord.ts'
import type { Outcome } from '../model/outcome.ts'

/** When and where the code of a request started. */
export function startSentence(
  { at: arrived, decision }: DecidedRecord,
  { at, environment }: StartedRecord,
): string {
  const waited = at === arrived ? 'at once' : `at ${spanText(at)}, ${spanText(at - arrived)} later`
  const where = decision === 'cold' ? ` on ${environment}` : ''
  return `Its code started ${waited}${where}.`
}

const outcomes: Readonly<Record<Outcome, string>> = {
  completed: 'completed',
  error: 'ended with an error',
  crash: 'ended with a crash',
  timedOut: 'was ended by the Timeout (L9)',
  restoreTimeout: 'was ended because the snapshot was not restored in time (S2)',
  throttled: 'was throttled',
  notReady: 'was refused (S4)',
  recursive: 'was stopped (AS-7)',
}

/** How it went from its start to its end. */
export function endSentences(
  decided: DecidedRecord,
  started: StartedRecord | undefined,
  finished: FinishedRecord,
  subject = 'It',
): string[] {
  if (started === undefined) {
    const { outcome, answeredAt } = finished
    const after = spanText(answeredAt - decided.at)
    return [
      `${subject} ${outcomes[outcome]} at ${spanText(answeredAt)}, ${after} after it arrived.`,
    ]
  }
  const end = endSentence(started, finished, subject)
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

function endSentence(started: StartedRecord, finished: FinishedRecord, subject: string): string {
  const { at, answeredAt, outcome, duration, extensionsDuration, billedMs } = finished
  const { initDuration, restores } = finished
  const parts = [
    `Duration ${spanText(duration)}`,
    ...(initDuration > 0 ? [`${restores ? 'restore' : 'Init'} ${spanText(initDuration)}`] : []),
    ...(extensionsDuration > 0 ? [`extensions ${spanText(extensionsDuration)}`] : []),
  ]
  const end =
    `${subject} ${outcomes[outcome]} at ${spanText(answeredAt)}, ${spanText(answeredAt - started.at)} after it ` +
    `started: ${parts.join(', ')}; ${countText(billedMs)} ms are billed.`
  return at === answeredAt
    ? end
    : `${end} ${started.environment} was free at ${spanText(at)}, after its extensions.`
}

/** What is to be said where the run ended first. */
export function unfinished(started: StartedRecord | undefined): string {
  return started === undefined
    ? 'When the run ended, its code had not started.'
    : 'When the run ended, it was still running.'
}
