import { countText, spanText } from '../math/units/numberText.ts'
import type { LogRecord } from '../metrics/logRecord.ts'
import type { StreamRecord } from '../metrics/streamRecord.ts'
import type { StreamPlan } from '../model/plan/streamPlan.ts'
import { BatchStory } from './batchStory.ts'
import { clockText } from './clockText.ts'
import { endings, endingWords, writtenWords } from './recordWords.ts'
import { timesText } from './timesText.ts'

type Told<Event extends StreamRecord['event']> = Extract<StreamRecord, { readonly event: Event }>

/** Tells what happened to one record of a stream, and to the batches that it was in, in words. */
export class RecordStory {
  readonly #batches = new BatchStory()
  readonly #label: string
  readonly #plan: StreamPlan
  readonly #start: string | undefined
  #written: Told<'recordWritten'> | undefined
  #ended: Told<'recordEnded'> | undefined
  /** The last call with it, and whether it has come back; whether all of its batch failed then. */
  #call: Told<'recordsInvoked'> | undefined
  #isBack = false
  /** Whether another part of its batch is at hand. */
  #isAside = false
  #allFailed = false
  #calls = 0
  #failures = 0

  /** `start` is when the run begins, as the scenario has it. */
  constructor(label: string, plan: StreamPlan, start: string | undefined) {
    this.#label = label
    this.#plan = plan
    this.#start = start
  }

  /** Nothing, or lines on this record of the log. */
  tell(record: LogRecord): string[] {
    if (!('record' in record || 'call' in record)) return this.#batches.tell(record)
    switch (record.event) {
      case 'recordWritten':
        this.#written = record
        return [writtenWords(record, this.#plan)]
      case 'recordEnded':
        this.#ended = record
        return [endingWords(record.how, this.#plan)]
      case 'recordsInvoked':
        return this.#invoke(record)
      case 'recordsAnswered':
        this.#isBack = true
        this.#allFailed = record.answer !== 'completed'
        return []
      case 'recordsFailed':
        return this.#fail(record)
      case 'recordsWait':
        return [`its batch waits for ${spanText(record.until - record.at)} (K7)`]
      default:
        return record satisfies never
    }
  }

  #invoke(record: Told<'recordsInvoked'>): string[] {
    if (!record.records.includes(this.#label)) {
      this.#isAside = true
      return ['its batch was split, and the other part goes first (K5)']
    }
    const size = countText(record.records.length)
    const split = this.#isAside
      ? [`the part of ${size} that it is in is next (K5)`]
      : this.#isSplit(record)
        ? [`its batch was split, and it is in the first part, of ${size} (K5)`]
        : []
    this.#call = record
    this.#isBack = false
    this.#isAside = false
    this.#calls++
    this.#batches.tell(record)
    return split
  }

  #isSplit({ records }: Told<'recordsInvoked'>): boolean {
    const before = this.#call?.records.length ?? 0
    return this.#plan.lanes.bisects && this.#allFailed && records.length < before
  }

  #fail({ records }: Told<'recordsFailed'>): string[] {
    if (!records.includes(this.#label)) return []
    const isOwn = this.#allFailed || records[0] === this.#label
    if (isOwn) this.#failures++
    if (this.#allFailed) return []
    return [
      isOwn
        ? 'the function reported that it failed (K6)'
        : 'it is to be handed over again, as one before it failed (K6)',
    ]
  }

  /** What was not over when the run ended. */
  close(): string[] {
    return this.#batches.close()
  }

  /** The whole story in a sentence. */
  get summary(): string {
    if (this.#calls === 0) return `It was never handed to the function, and ${this.#end}.`
    const { runs, throttled } = this.#batches
    const parts = [
      `handed over ${timesText(this.#calls)}`,
      ...(throttled > 0 ? [`throttled ${timesText(throttled)}`] : []),
      ...(this.#failures > 0 ? [`failed ${timesText(this.#failures)}`] : []),
    ]
    const reached = runs === 0 ? ', never reached the function' : ''
    return `It was ${parts.join(', ')}${reached}, and ${this.#end}.`
  }

  get #end(): string {
    const ended = this.#ended
    if (ended === undefined) return this.#whereabouts
    const age = spanText(ended.at - (this.#written?.at ?? 0))
    const since = this.#written?.isBacklog === true ? 'the run began' : 'it was written'
    const at = clockText(ended.at, this.#start)
    return `was ${endings[ended.how]} at ${at}, ${age} after ${since}`
  }

  get #whereabouts(): string {
    if (this.#call === undefined) return 'waits when the run ends'
    return this.#isBack
      ? 'waits to be tried again when the run ends'
      : 'is with the function when the run ends'
  }
}
