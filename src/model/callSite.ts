import { assert } from '../math/assert.ts'
import type { RandomStream } from '../math/random/randomStream.ts'
import type { Caller } from './caller.ts'
import { CallWork } from './callWork.ts'
import type { Faults } from './changing/faults.ts'
import type { Attempt } from './clients/attempt.ts'
import type { Invocation } from './invocation.ts'
import { KeyDraws } from './keyDraws.ts'
import type { CallPlan, RecordedRequests } from './plan/callPlan.ts'
import type { WarmerPlan } from './plan/warmerPlan.ts'
import type { Qualifier } from './qualifier.ts'
import type { OpenOwned } from './streams.ts'
import { wholeTime } from './wholeTime.ts'

/** A place from which a function is called, and what each call will ask of it. [hot] */
export class CallSite implements Caller {
  readonly name: string
  readonly index: number
  readonly qualifier: Qualifier
  readonly #own: OpenOwned
  readonly #work: CallWork
  /** Retries have random numbers of their own: however many there are, first attempts keep theirs. */
  #retryWork: CallWork | undefined
  readonly #recorded: RecordedRequests | undefined
  /** Chance while something is wrong with the function, for first attempts and for others. */
  #luck: RandomStream | undefined
  #retryLuck: RandomStream | undefined
  readonly #tenants: KeyDraws | undefined
  #streamTime: number
  /** Whether what is drawn for a call is all there is to it. */
  #isPlain: boolean
  /** How many calls were made. */
  made = 0

  constructor(plan: CallPlan | WarmerPlan, index: number, qualifier: Qualifier, open: OpenOwned) {
    this.name = plan.name
    this.index = index
    this.qualifier = qualifier
    this.#own = (...purpose) => open('source', plan.name, ...purpose)
    this.#work = new CallWork(qualifier, this.#own, 'handler' in plan ? plan.handler : undefined)
    this.#recorded = plan.recorded
    const { tenants, streamTime = 0, isBatched = false } = plan
    this.#streamTime = streamTime
    assert(
      (tenants !== undefined) === (qualifier.lambda.tenancy !== undefined),
      'who calls a function that keeps tenants apart says for whom, and nobody else',
    )
    this.#tenants = tenants && new KeyDraws(tenants, () => this.#own('tenants')('uniform'))
    this.#isPlain =
      plan.recorded === undefined && tenants === undefined && streamTime === 0 && !isBatched
  }

  /** Sets what the next call is and will do; everything is drawn here, whatever becomes of it. */
  fill(invocation: Invocation, attempt: Attempt | undefined): void {
    const { qualifier } = this
    invocation.source = this
    invocation.number = ++this.made
    invocation.attempt = attempt
    invocation.lambda = qualifier.lambda
    invocation.provisioned = qualifier.provisioned
    if (attempt === undefined || attempt.attempt === 1) this.#work.fill(invocation)
    else this.#forRetries.fill(invocation)
    invocation.fixedTime = 0
    invocation.addedTime = 0
    if (!this.#isPlain) return this.#complete(invocation, attempt)
    invocation.recordedInit = NaN
    if (qualifier.lambda.faults !== undefined) this.#suffer(invocation, qualifier.lambda.faults)
  }

  /** Answers are streamed for so long from now on. */
  stream(time: number): void {
    this.#streamTime = time
    this.#isPlain = this.#isPlain && time === 0
  }

  /** What is wrong with the function makes its handler slower, and fail that would not. */
  #suffer(invocation: Invocation, { slowness, failures }: Faults): void {
    invocation.handlerTime = wholeTime(invocation.handlerTime * slowness)
    if (invocation.isStepwise) {
      invocation.stepTimes = invocation.stepTimes.map(time => wholeTime(time * slowness))
    }
    if (failures === 0) return
    const isFirst = invocation.attempt === undefined || invocation.attempt.attempt === 1
    const fails = (isFirst ? this.#chance : this.#retryChance).uniform() < failures
    if (fails && invocation.failing === 'no') invocation.failing = 'error'
  }

  get #chance(): RandomStream {
    this.#luck ??= this.#own('faults')('uniform')
    return this.#luck
  }

  get #retryChance(): RandomStream {
    this.#retryLuck ??= this.#own('retry', 'faults')('uniform')
    return this.#retryLuck
  }

  /** For whom the next request is made; all its attempts are. */
  nextTenant(): number {
    return this.#tenants === undefined ? 0 : this.#tenants.next()
  }

  /**
   * What was recorded of the request, how long its answer is streamed, and whose environments it may run
   * on. The rate of a stream is not the handler's, so that nothing that is wrong with that slows it down.
   */
  #complete(invocation: Invocation, attempt: Attempt | undefined): void {
    invocation.recordedInit = NaN
    const number = attempt?.number ?? this.made
    const isKnown = this.#recorded !== undefined && replay(this.#recorded, number - 1, invocation)
    const { faults } = invocation.lambda
    if (faults !== undefined) this.#suffer(invocation, faults)
    // A duration that was recorded has all in it, and a handler that goes step by step streams by itself.
    if (isKnown) invocation.fixedTime = invocation.handlerTime
    else if (invocation.failing === 'no') {
      invocation.fixedTime = this.#streamTime
      if (!invocation.isStepwise) invocation.handlerTime += this.#streamTime
    }
    if (attempt !== undefined) {
      invocation.addedTime = wholeTime(attempt.addedTime * (faults?.slowness ?? 1))
      invocation.handlerTime += invocation.addedTime
      if (attempt.fails && invocation.failing === 'no') invocation.failing = 'error'
    }
    const { byTenant } = invocation.version
    if (byTenant !== undefined)
      invocation.version = byTenant.of(attempt?.tenant ?? this.nextTenant())
  }

  get #forRetries(): CallWork {
    this.#retryWork ??= new CallWork(this.qualifier, (...purpose) => this.#own('retry', ...purpose))
    return this.#retryWork
  }
}

/** What was recorded stands; what was not is as drawn. Returns whether the duration was. */
function replay(recorded: RecordedRequests, index: number, invocation: Invocation): boolean {
  const duration = recorded.durations[index] ?? NaN
  const error = recorded.errors[index] ?? NaN
  if (!Number.isNaN(duration)) {
    invocation.handlerTime = duration
    invocation.isStepwise = false
  }
  if (!Number.isNaN(error)) invocation.failing = error === 1 ? 'error' : 'no'
  invocation.recordedInit = recorded.inits[index] ?? NaN
  return !Number.isNaN(duration)
}
