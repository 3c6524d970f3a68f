import { assert } from '../math/assert.ts'
import { ExactSum } from '../math/statistics/exactSum.ts'
import type { Answer } from '../model/clients/answer.ts'
import { answerNumber, answers } from '../model/clients/answers.ts'
import { outcomeOf } from '../model/clients/outcomeOf.ts'
import type { Request } from '../model/clients/request.ts'
import type { RequestOutcome } from '../model/clients/requestOutcome.ts'
import type { RecordPlan } from '../model/clients/retryMode.ts'
import type { Invocation } from '../model/invocation.ts'
import type { ClientCallPlan } from '../model/plan/clientPlan.ts'
import { TimeMeter } from './timeMeter.ts'

/** What is counted and measured of the requests of one client: what it wanted, and what it took. */
export class RequestMeter {
  readonly plan: ClientCallPlan
  arrivals = 0
  /** Beside those: what the filter did not let through. */
  filteredOut = 0
  attempts = 0
  /** Events that were delivered once more although they were done. */
  duplicates = 0
  /** Requests that are held back, and those that wait to try again. */
  queued = 0
  waitingToRetry = 0
  readonly #ended: Record<RequestOutcome, number> = {
    completed: 0,
    failed: 0,
    timedOut: 0,
    throttled: 0,
    dropped: 0,
    expired: 0,
    deadLettered: 0,
  }
  readonly #answers = new Float64Array(answers.length)
  /** From arrival to the last answer, by what the last attempt was given. */
  readonly cold: TimeMeter
  readonly warm: TimeMeter
  /** Invocations that ran to their end though nobody waited for them any longer. */
  abandoned = 0
  readonly abandonedBilledMs = new ExactSum()

  constructor(plan: ClientCallPlan, kept: number) {
    this.plan = plan
    this.cold = new TimeMeter(kept)
    this.warm = new TimeMeter(kept)
  }

  /** An attempt begins; the state of its request still says what it did before. */
  attempt(request: Request): void {
    this.attempts++
    this.#waitsNoMore(request)
  }

  #waitsNoMore({ state }: Request): void {
    if (state === 'queued') this.queued--
    if (state === 'waitingToRetry') this.waitingToRetry--
  }

  answer(answer: Answer): void {
    this.#answers[answerNumber(answer)]! += 1
  }

  wait({ answer, state }: Request): void {
    if (answer === 'completed') this.duplicates++
    if (state === 'queued') this.queued++
    else this.waitingToRetry++
  }

  /** A request has ended; `isCounted` where it arrived in the window. */
  end(request: Request, now: number, isCounted: boolean): void {
    const { answer, arrivedAt, wasCold } = request
    assert(answer !== undefined, 'a request ends with an answer')
    const outcome = outcomeOf(request)
    this.#ended[outcome]++
    this.#waitsNoMore(request)
    if (!isCounted || outcome === 'throttled') return
    const meter = wasCold ? this.cold : this.warm
    meter.add(now - arrivedAt)
  }

  /** Whoever waited for it gave up before. */
  abandon({ billedMs }: Invocation): void {
    this.abandoned++
    this.abandonedBilledMs.add(billedMs)
  }

  endedAs(outcome: RequestOutcome): number {
    return this.#ended[outcome]
  }

  /** How many records of events were lost on their way. */
  lostBy(by: RecordPlan['by']): number {
    const { lost = [] } = this.plan.retries.events ?? {}
    if (!lost.includes(by)) return 0
    if (by === 'OnSuccess') return this.endedAs('completed')
    return this.endedAs('dropped') + this.endedAs('expired') + this.endedAs('deadLettered')
  }

  answersOf(answer: Answer): number {
    return this.#answers[answerNumber(answer)]!
  }

  /** Requests that have not ended. */
  get inside(): number {
    return Object.values(this.#ended).reduce((left, count) => left - count, this.arrivals)
  }

  /** Of those, the ones with an attempt under way. */
  get inFlight(): number {
    return this.inside - this.queued - this.waitingToRetry
  }

  /** Nothing is lost and nothing counted twice (P1, P2). */
  check(): void {
    const answered = this.#answers.reduce((sum, count) => sum + count, 0)
    assert(
      this.inFlight >= 0 && this.queued >= 0 && this.waitingToRetry >= 0,
      'no more requests wait than there are',
    )
    assert(
      this.attempts === answered + this.inFlight,
      'every attempt was answered, given up, or is under way',
    )
  }
}
