import { countText, spanText } from '../math/units/numberText.ts'
import type {
  DecidedRecord,
  FinishedRecord,
  LogRecord,
  StartedRecord,
} from '../metrics/logRecord.ts'
import { asLine } from './asLine.ts'
import { decisionSentences } from './decisionSentences.ts'
import { heldWords } from './heldWords.ts'
import { endSentences, unfinished } from './runSentences.ts'

/**
 * Tells how Lambda was given a batch, however often: what it decided, how long the batch was held, and
 * how the invocation went. It is the same for whatever is read in batches.
 */
export class BatchStory {
  /** Attempts that Lambda refused, and those that ran. */
  throttled = 0
  runs = 0
  #name = ''
  #decided: DecidedRecord | undefined
  #started: StartedRecord | undefined

  /** Nothing, or a line on this record. */
  tell(record: LogRecord): string[] {
    if (record.event === 'batchInvoked') {
      this.#name = nameOf(record.batch, record.attempt, record.messages.length, 'message')
    }
    if (record.event === 'recordsInvoked') {
      this.#name = nameOf(record.call, record.attempt, record.records.length, 'record')
    }
    if (record.event === 'batchHeld') return [heldWords(record)]
    if (record.event === 'decided') return this.#decide(record)
    if (record.event === 'started') return this.#start(record)
    return record.event === 'finished' ? this.#finish(record) : []
  }

  #decide(record: DecidedRecord): string[] {
    this.#decided = record
    this.#started = undefined
    if (record.environment === undefined) this.throttled++
    return [asLine(decisionSentences(record, this.#name))]
  }

  #start(record: StartedRecord): string[] {
    this.runs++
    this.#started = record
    const waited = record.at - (this.#decided?.at ?? record.at)
    if (waited === 0) return []
    return [`its invocation started on ${record.environment}, ${spanText(waited)} later`]
  }

  #finish(record: FinishedRecord): string[] {
    const decided = this.#decided
    this.#decided = undefined
    if (decided === undefined) return []
    return [asLine(endSentences(decided, this.#started, record, 'the invocation'))]
  }

  /** What was not over when the run ended. */
  close(): string[] {
    if (this.#decided?.environment === undefined) return []
    return [unfinished(this.#started).replace(/\b(it|its code)\b/, 'the invocation')]
  }
}

function nameOf(batch: string, attempt: number, count: number, unit: string): string {
  const of = count === 1 ? `1 ${unit}` : `${countText(count)} ${unit}s`
  return `batch ${batch} of ${of}${attempt === 1 ? '' : `, attempt ${countText(attempt)},`}`
}
