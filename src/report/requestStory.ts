import { countText, spanText } from '../math/units/numberText.ts'
import type { ClientRecord } from '../metrics/clientRecord.ts'
import type { DecidedRecord, LogRecord, StartedRecord } from '../metrics/logRecord.ts'
import type { Answer } from '../model/clients/answer.ts'
import type { ClientCallPlan } from '../model/plan/clientPlan.ts'
import { answerWords } from './answerWords.ts'
import { asLine } from './asLine.ts'
import { decisionSentences } from './decisionSentences.ts'
import { handedOn } from './handedOn.ts'
import { HandlerStory } from './handlerStory.ts'
import { heldWords } from './heldWords.ts'
import { outcomeWords } from './outcomeWords.ts'
import { endReason, retryRule } from './retryWords.ts'
import { endSentences, unfinished } from './runSentences.ts'

/** Of the messages of a batch. */
const mostNamed = 5

/** What is known of one attempt; of a request that is one call it is attempt 0. */
interface AttemptSoFar {
  sentAt: number
  decided?: DecidedRecord
  started?: StartedRecord
  isGivenUp?: boolean
  hasFinished?: boolean
}

type Own<Event extends LogRecord['event']> = Extract<LogRecord, { event: Event }>

/** Tells the records of one request, and of what its invocations do meanwhile, in words. */
export class RequestStory {
  readonly #label: string
  readonly #call: ClientCallPlan | undefined
  readonly #handlers = new HandlerStory()
  readonly #attempts = new Map<number, AttemptSoFar>()
  #arrivedAt = 0
  #answer: Answer = 'gaveUp'
  #hasEnded = false
  #isOneCall = true

  constructor(label: string, call: ClientCallPlan | undefined) {
    this.#label = label
    this.#call = call
  }

  /** Nothing, or a line on this record. */
  tell(record: LogRecord): string[] {
    if ('batch' in record) return record.batch === this.#label ? batchWords(record) : []
    if (!('request' in record) || record.request !== this.#label) return this.#handlers.tell(record)
    const { event } = record
    const isLambda = event === 'decided' || event === 'started' || event === 'finished'
    return isLambda ? this.#lambda(record) : this.#client(record)
  }

  /** What was not over when the run ended. */
  close(): string[] {
    const running = [...this.#attempts].filter(
      ([, { decided, hasFinished }]) => decided?.environment !== undefined && hasFinished !== true,
    )
    const lines = running.map(([attempt, { started }]) =>
      unfinished(started).replace(/\b(it|its code)\b/, which(attempt)),
    )
    if (lines.length > 0 || this.#hasEnded || this.#isOneCall) return lines
    return [
      `When the run ended, ${this.#attempts.size === 0 ? 'it had made no attempt' : 'it waited'}.`,
    ]
  }

  #client(record: Extract<ClientRecord, { request: string }>): string[] {
    switch (record.event) {
      case 'requested':
        this.#arrivedAt = record.at
        this.#isOneCall = false
        return ['the request arrived']
      case 'attempted':
        this.#attempts.set(record.attempt, { sentAt: record.at })
        return []
      case 'answered':
        return this.#answered(record)
      case 'held':
        return [`its client holds it back ${until(record)}, as it keeps to a rate of its own (R6)`]
      case 'waits': {
        if (this.#answer === 'completed') return ['it is delivered once more (AS-6)']
        const rule = this.#call && retryRule(this.#call, this.#answer)
        return [`it waits ${until(record)}, to try again${rule === undefined ? '' : ` (${rule})`}`]
      }
      case 'ended':
        return this.#ended(record)
      default:
        return record satisfies never
    }
  }

  #answered({ at, attempt, answer }: Own<'answered'>): string[] {
    const known = this.#known(attempt, at)
    this.#answer = answer
    if (answer === 'gaveUp') known.isGivenUp = true
    const since = known.decided?.at ?? known.sentAt
    return [`${which(attempt)} ${answerWords(answer, at - since, this.#call)}`]
  }

  #ended({ at, outcome, attempts }: Own<'ended'>): string[] {
    this.#hasEnded = true
    const made = `${countText(attempts)} ${attempts === 1 ? 'attempt' : 'attempts'}`
    const end = `the request ${outcomeWords[outcome]} after ${made}, ${spanText(at - this.#arrivedAt)} after it arrived`
    if (this.#call === undefined) return [end]
    const next = handedOn(this.#call, outcome)
    if (outcome === 'completed') return [end, ...next]
    const isOff = this.#attempts.get(attempts)?.decided?.state.reserved === 0
    return [`${end}: ${endReason(this.#call, this.#answer, attempts, isOff)}`, ...next]
  }

  #lambda(record: Own<'decided' | 'started' | 'finished'>): string[] {
    const attempt = record.attempt ?? 0
    const known = this.#known(attempt, record.at)
    if (record.event === 'decided') {
      const came =
        known.sentAt === record.at
          ? ''
          : `, ${spanText(record.at - known.sentAt)} after it was sent,`
      known.decided = record
      return [asLine(decisionSentences(record, `${which(attempt)}${came}`))]
    }
    if (record.event === 'started') {
      known.started = record
      const waited = record.at - (known.decided?.at ?? record.at)
      return waited === 0
        ? []
        : [`${which(attempt)} started on ${record.environment}, ${spanText(waited)} later`]
    }
    known.hasFinished = true
    if (known.decided === undefined) return []
    const sentences = endSentences(known.decided, known.started, record, which(attempt))
    const ranOn =
      known.isGivenUp === true
        ? [
            'Nobody waited for it any longer: it kept its concurrency and is billed all the same (F7).',
          ]
        : []
    return [asLine([...sentences, ...ranOn])]
  }

  #known(attempt: number, at: number): AttemptSoFar {
    const known = this.#attempts.get(attempt) ?? { sentAt: at }
    this.#attempts.set(attempt, known)
    return known
  }
}

/** A batch is the request of a queue. */
function batchWords(record: Extract<LogRecord, { batch: string }>): string[] {
  if (record.event === 'batchHeld') return [heldWords(record)]
  if (record.event !== 'batchInvoked' || record.attempt > 1) return []
  const { messages } = record
  const more = messages.length - mostNamed
  const named = messages.slice(0, mostNamed).join(', ')
  return [`it is a batch of ${named}${more > 0 ? ` and ${countText(more)} more` : ''}`]
}

const which = (attempt: number) => (attempt === 0 ? 'the request' : `attempt ${countText(attempt)}`)
const until = (record: Own<'held' | 'waits'>) =>
  `${spanText(record.until - record.at)}, until ${spanText(record.until)}`
