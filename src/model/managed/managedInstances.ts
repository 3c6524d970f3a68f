import type { EventKind, Kernel } from '../../engine/kernel.ts'
import { assert } from '../../math/assert.ts'
import type { Account } from '../account.ts'
import { throttled, warm } from '../decision.ts'
import type { ExecutionEnvironment } from '../executionEnvironment.ts'
import type { Stepwise } from '../handlers/stepwise.ts'
import type { Failing, Invocation } from '../invocation.ts'
import type { Observer } from '../observer.ts'
import type { Fleets } from './fleets.ts'
import type { Exit, Managed } from './managed.ts'
import { beginManaged, endManaged, managedLimit, managedTime } from './managedInvokePhase.ts'

/** Requests of functions on Managed Instances: several at once on an environment, and no cold start. [hot] */
export class ManagedInstances implements Managed {
  readonly #kernel: Kernel
  readonly #account: Account
  readonly #observer: Observer
  readonly #fleets: Fleets
  readonly #exit: Exit
  readonly #stepwise: () => Stepwise | undefined
  readonly #finished: EventKind<Invocation>
  readonly #leftBehind: EventKind<ExecutionEnvironment>

  constructor(
    kernel: Kernel,
    account: Account,
    observer: Observer,
    fleets: Fleets,
    exit: Exit,
    stepwise: () => Stepwise | undefined,
  ) {
    this.#kernel = kernel
    this.#account = account
    this.#observer = observer
    this.#fleets = fleets
    this.#exit = exit
    this.#stepwise = stepwise
    this.#finished = kernel.on<Invocation>('managedFinished', 'frees', invocation =>
      this.#finish(invocation),
    )
    this.#leftBehind = kernel.on<ExecutionEnvironment>('managedLeftBehind', 'frees', environment =>
      this.#free(environment),
    )
  }

  invoke(invocation: Invocation): void {
    const { now } = this.#kernel
    const fleet = this.#fleets.serving(invocation.version)
    const environment = fleet.roomiest
    invocation.environment = environment
    invocation.spill = undefined
    if (environment === undefined) {
      invocation.decision = throttled.managedConcurrency
      return this.#exit.refuse(invocation)
    }
    invocation.decision = warm
    // While an update is under way, that is the version before it.
    invocation.version = environment.version
    this.#observer.decided(invocation, now)
    // Quotas of Managed Instances are apart from those of other functions (G7).
    this.#account.enter(invocation.lambda, false)
    fleet.enter(environment, now)
    beginManaged(invocation, now)
    this.#observer.started(invocation, now)
    this.#start(invocation, environment)
  }

  #start(invocation: Invocation, environment: ExecutionEnvironment): void {
    const plan = environment.version.plan.managed!
    const limit = managedLimit(invocation, plan)
    if (invocation.isStepwise) {
      const stepwise = this.#stepwise()
      assert(stepwise !== undefined, 'handlers that go step by step have somebody who takes them')
      const lead = { time: environment.firstInvoke, crashed: false }
      environment.firstInvoke = 0
      return stepwise.begin(invocation, lead, limit)
    }
    const handler = managedTime(invocation, environment, plan)
    invocation.handlerTime = handler
    const stay = endManaged(invocation, handler, limit, invocation.failing)
    this.#kernel.schedule(stay, this.#finished, invocation)
  }

  handled(invocation: Invocation, failing: Failing, hasTimedOut: boolean): void {
    const { now } = this.#kernel
    const handler = hasTimedOut ? Infinity : now - invocation.startedAt
    const limit = managedLimit(invocation, invocation.version.plan.managed!)
    endManaged(invocation, handler, limit, failing)
    invocation.handlerTime = invocation.duration
    this.#finish(invocation)
  }

  /** A timeout only answers: the code runs on, and its place is free when it has come to its end (G6). */
  #finish(invocation: Invocation): void {
    const { environment, handlerTime, duration } = invocation
    assert(environment !== undefined, 'a request that runs has an environment')
    this.#exit.leave(invocation, false)
    if (handlerTime === duration) this.#free(environment)
    else this.#kernel.schedule(handlerTime - duration, this.#leftBehind, environment)
  }

  #free(environment: ExecutionEnvironment): void {
    const fleet = this.#fleets.of(environment.version)
    fleet.leave(environment, this.#kernel.now)
    if (environment.state === 'draining') this.#fleets.scaling.life.drained(fleet, environment)
  }
}
