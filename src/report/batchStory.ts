import { countText, spanText } from '../math/units/numberText.ts'
import type { DecidedRecord, LogRecord, StartedRecord } from '../metrics/logRecord.ts'
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
    switch (record.event) {
      case 'batchInvoked': {
        const { attempt, batch, messages } = record
        const of = messages.length === 1 ? '1 message' : `${countText(messages.length)} messages`
        this.#name = `batch ${batch} of ${of}${attempt === 1 ? '' : `, attempt ${countText(attempt)},`}`
        return []
      }
      case 'decided':
        this.#decided = record
        this.#started = undefined
        if (record.environment === undefined) this.throttled++
        return [asLine(decisionSentences(record, this.#name))]
      case 'started': {
        this.runs++
        this.#started = record
        const waited = record.at - (this.#decided?.at ?? record.at)
        return waited === 0
          ? []
          : [`its invocation started on ${record.environment}, ${spanText(waited)} later`]
      }
      case 'finished': {
        const decided = this.#decided
        const started = this.#started
        this.#decided = undefined
        return decided === undefined
          ? []
          : [asLine(endSentences(decided, started, record, 'the invocation'))]
      }
      case 'batchHeld':
        return [heldWords(record)]
      default:
        return []
    }
  }

  /** What was not over when the run ended. */
  close(): string[] {
    if (this.#decided?.environment === undefined) return []
    return [unfinished(this.#started).replace(/\b(it|its code)\b/, 'the invocation')]
  }
}
