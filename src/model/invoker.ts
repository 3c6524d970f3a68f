import type { EventKind, Kernel } from '../engine/kernel.ts'
import { Recycler } from '../engine/recycler.ts'
import { assert, InvariantError } from '../math/assert.ts'
import type { Account } from './account.ts'
import { decide } from './admission.ts'
import type { CallSite } from './callSite.ts'
import { answerOf } from './clients/answerOf.ts'
import type { Attempt } from './clients/attempt.ts'
import { cold, recursive } from './decision.ts'
import type { EnvironmentLife } from './environmentLife.ts'
import type { ExecutionEnvironment } from './executionEnvironment.ts'
import type { HandlerEnd, Stepwise } from './handlers/stepwise.ts'
import { comeUp } from './initPhase.ts'
import { type Failing, Invocation } from './invocation.ts'
import { beginInvokePhase, endInvokePhase, endWithoutRun, runInvokePhase } from './invokePhase.ts'
import type { Managed } from './managed/managed.ts'
import type { Observer } from './observer.ts'
import type { Behaviour } from './plan/worldPlan.ts'
import type { Pools } from './pools.ts'
import type { StartUp } from './startUp.ts'

/** The one door: a request comes in, is refused or run, and leaves. [hot] */
export class Invoker implements HandlerEnd {
  readonly #kernel: Kernel
  readonly #account: Account
  readonly #pools: Pools
  readonly #life: EnvironmentLife
  readonly #observer: Observer
  readonly #behaviour: Behaviour
  /** How many environments come up ahead of requests for each that a request waits for (L17). */
  readonly #proactive: number
  readonly #invocations: Recycler<Invocation>
  readonly #initialized: EventKind<StartUp>
  readonly #finished: EventKind<Invocation>
  readonly #answered: EventKind<Invocation>
  /** Takes handlers of which nobody knows beforehand how long they take; there where some are. */
  stepwise: Stepwise | undefined
  /** Takes what is called on Managed Instances; there where something is. */
  managed: Managed | undefined

  constructor(
    kernel: Kernel,
    account: Account,
    pools: Pools,
    life: EnvironmentLife,
    observer: Observer,
    behaviour: Behaviour,
  ) {
    this.#kernel = kernel
    this.#account = account
    this.#invocations = new Recycler(() => new Invocation(account))
    this.#pools = pools
    this.#life = life
    this.#observer = observer
    this.#behaviour = behaviour
    this.#proactive = behaviour.proactiveInit / (1 - behaviour.proactiveInit)
    this.#initialized = kernel.on<StartUp>('initialized', 'frees', startUp =>
      this.#comesUp(startUp),
    )
    this.#finished = kernel.on<Invocation>('finished', 'frees', invocation =>
      this.#finish(invocation),
    )
    this.#answered = kernel.on<Invocation>('answered', 'frees', answer)
  }

  /** How many requests are inside. */
  get inside(): number {
    return this.#invocations.taken
  }

  /** The next call from a place, and who waits for it, where that is told what comes of it. */
  invoke(site: CallSite, attempt?: Attempt): void {
    const { now } = this.#kernel
    const account = this.#account
    const invocation = this.#invocations.take()
    site.fill(invocation, attempt)
    invocation.arrivedAt = now
    if (isStopped(invocation)) return this.#stop(invocation)
    if (invocation.version.isManaged) return this.managed!.invoke(invocation)
    const decision = decide(invocation, account, this.#pools, now)
    invocation.decision = decision
    const { environment } = invocation
    if (environment === undefined) {
      if (decision === cold) this.#coldStart(invocation)
      else this.refuse(invocation)
      return
    }
    this.#observer.decided(invocation, now)
    account.enter(invocation.lambda, environment.provisioned === undefined)
    this.#start(invocation, environment)
  }

  /** It is throttled, for the reason that was decided. */
  refuse(invocation: Invocation): void {
    const { now } = this.#kernel
    const { name } = invocation.decision
    const outcome = name === 'notReady' || name === 'recursive' ? name : 'throttled'
    invocation.outcome = outcome
    invocation.answeredAt = now
    this.#observer.decided(invocation, now)
    const { attempt } = invocation
    this.#invocations.giveBack(invocation)
    attempt?.answered(answerOf[outcome])
    attempt?.left()
  }

  #stop(invocation: Invocation): void {
    invocation.decision = recursive
    invocation.environment = undefined
    invocation.spill = undefined
    this.refuse(invocation)
  }

  #coldStart(invocation: Invocation): void {
    const { attempt, version } = invocation
    if (attempt !== undefined) attempt.isCold = true
    const environment = this.#life.next(version)
    invocation.environment = environment
    this.#observer.decided(invocation, this.#kernel.now)
    this.#account.enter(invocation.lambda, true)
    const startUp = { environment, invocation }
    this.#bringUp(startUp, invocation.recordedInit)
    if (this.#proactive === 0) return
    this.#pools.of(version).waiting.add(startUp)
    version.proactiveCredit += this.#proactive
    while (version.proactiveCredit >= 1) {
      version.proactiveCredit--
      this.#bringUp({ environment: this.#life.next(version), invocation: undefined }, NaN)
    }
  }

  #bringUp(startUp: StartUp, recordedInit: number): void {
    const { environment } = startUp
    environment.isProactive = startUp.invocation === undefined
    this.#life.enter(environment)
    const time = comeUp(environment, recordedInit, this.#behaviour.billFailedInit)
    this.#kernel.schedule(time, this.#initialized, startUp)
  }

  #comesUp(startUp: StartUp): void {
    const { environment } = startUp
    const { version, initEnding } = environment
    version.comeUp(this.#kernel.now)
    if (this.#proactive > 0) this.#pools.of(version).waiting.remove(startUp)
    if (initEnding === 'done') this.#observer.initialized(environment, this.#kernel.now)
    if (initEnding === 'failed') {
      environment.needsInit = true
      this.#observer.initFailed(environment, this.#kernel.now)
    }
    const invocation = startUp.invocation ?? this.#longestWaiting(environment)
    if (initEnding === 'restoreTimeout') this.#giveUp(environment, startUp.invocation)
    else if (invocation !== undefined) this.#start(invocation, environment)
    else if (initEnding === 'done') this.#life.park(environment)
    else this.#life.discard(environment, 'initFailed')
  }

  /** One that came up ahead of requests takes the request that waits longest for its own (L17). */
  #longestWaiting(environment: ExecutionEnvironment): Invocation | undefined {
    if (!environment.isProactive || environment.initEnding !== 'done') return undefined
    const { waiting } = this.#pools.of(environment.version)
    const { longest } = waiting
    if (longest?.invocation === undefined) return undefined
    const { invocation } = longest
    waiting.remove(longest)
    longest.invocation = undefined
    invocation.environment = environment
    return invocation
  }

  /** The snapshot was not restored in time: the request has failed, and its environment goes. */
  #giveUp(environment: ExecutionEnvironment, invocation: Invocation | undefined): void {
    if (invocation !== undefined) {
      endWithoutRun(invocation, this.#kernel.now)
      this.leave(invocation, environment.provisioned === undefined)
    }
    this.#life.discard(environment, 'restore')
  }

  #start(invocation: Invocation, environment: ExecutionEnvironment): void {
    const { now } = this.#kernel
    const pool = environment.provisioned
    environment.state = 'busy'
    environment.expiry?.clear()
    if (pool === undefined) environment.version.busy++
    else pool.use(now, 1)
    if (invocation.isStepwise) return this.#startStepwise(invocation, environment)
    const { billedRestoreShare } = this.#behaviour
    const stay = runInvokePhase(invocation, environment, now, billedRestoreShare)
    this.#observer.started(invocation, now)
    this.#kernel.schedule(stay, this.#finished, invocation)
    if (invocation.attempt !== undefined && invocation.extensionsTime > 0) {
      this.#kernel.schedule(invocation.duration, this.#answered, invocation)
    }
  }

  #startStepwise(invocation: Invocation, environment: ExecutionEnvironment): void {
    const lead = beginInvokePhase(invocation, environment, this.#kernel.now)
    this.#observer.started(invocation, this.#kernel.now)
    assert(
      this.stepwise !== undefined,
      'handlers that go step by step have somebody who takes them',
    )
    this.stepwise.begin(invocation, lead, invocation.version.timeout)
  }

  /** A handler that went step by step has ended. */
  handled(invocation: Invocation, failing: Failing, hasTimedOut: boolean): void {
    const { environment, startedAt } = invocation
    if (environment === undefined) isMissing()
    if (invocation.version.isManaged) {
      return this.managed!.handled(invocation, failing, hasTimedOut)
    }
    const handler = hasTimedOut ? Infinity : this.#kernel.now - startedAt
    const { billedRestoreShare } = this.#behaviour
    endInvokePhase(invocation, environment, { handler, failing }, billedRestoreShare)
    const { attempt, extensionsTime } = invocation
    if (extensionsTime === 0) return this.#finish(invocation)
    if (attempt !== undefined) answer(invocation)
    this.#kernel.schedule(extensionsTime, this.#finished, invocation)
  }

  #finish(invocation: Invocation): void {
    const { environment } = invocation
    if (environment === undefined) isMissing()
    const pool = environment.provisioned
    if (pool === undefined) environment.version.leave(this.#kernel.now)
    else pool.use(this.#kernel.now, -1)
    const { outcome } = invocation
    this.leave(invocation, environment.provisioned === undefined)
    if (outcome === 'completed' || outcome === 'error') this.#life.park(environment)
    else this.#life.reset(environment)
  }

  /** It is over, and whoever waits is told. */
  leave(invocation: Invocation, isOnDemand: boolean): void {
    const { attempt, lambda } = invocation
    this.#account.leave(lambda, isOnDemand)
    this.#observer.finished(invocation, this.#kernel.now)
    if (attempt !== undefined) {
      if (invocation.extensionsTime === 0) answer(invocation)
      attempt.left()
    }
    this.#invocations.giveBack(invocation)
  }
}

/** Whether its chain of invocations has led to the function too often (AS-7). */
function isStopped({ attempt, lambda: { guard } }: Invocation): boolean {
  return guard !== undefined && attempt !== undefined && guard.stops(attempt.chain)
}

/** The function has come to its end; extensions may run on. */
function answer({ attempt, outcome }: Invocation): void {
  attempt?.answered(answerOf[outcome])
}

/** Out of line, as all that is rare: what runs for every request has more room to be inlined. */
function isMissing(): never {
  throw new InvariantError('a request that runs has an environment')
}
