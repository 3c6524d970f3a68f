import type { Distribution } from '../math/distribution.ts'
import { hour } from '../math/time.ts'
import { Chance } from './chance.ts'
import { fromTheStart } from './plan/fromTheStart.ts'
import type { VersionPlan } from './plan/functionPlan.ts'
import type { Behaviour } from './plan/worldPlan.ts'
import { quotas } from './quotas.ts'
import type { OpenOwned } from './streams.ts'
import { WholeDraws } from './wholeDraws.ts'

/** What chance gives an environment when it is created. */
export interface Lot {
  readonly idleTimeout: number
  /** Infinity where no other rule holds for surplus environments. */
  readonly surplusIdleTimeout: number
  readonly maximumAge: number
  readonly firstInvoke: number
}

/** What chance has in store for the environments of one owner: the n-th takes the n-th of each. */
export class EnvironmentDraws {
  readonly #draws: (purpose: string, law: Distribution, ...since: string[]) => WholeDraws
  #plan: VersionPlan
  readonly #idleTimeout: WholeDraws
  readonly #surplusIdleTimeout: WholeDraws | undefined
  readonly #maximumAge: WholeDraws
  #firstInvoke: WholeDraws | undefined
  readonly #placement: WholeDraws
  #init: WholeDraws
  readonly #initCrash: Chance
  #restore: WholeDraws | undefined
  #suppressedInit: WholeDraws
  readonly #suppressedInitCrash: Chance
  #shutdown: WholeDraws | undefined
  #shutdownBudget: number
  readonly #lost: Chance

  constructor(plan: VersionPlan, behaviour: Behaviour, open: OpenOwned, owner: readonly string[]) {
    const draws = (purpose: string, law: Distribution, ...since: readonly string[]) =>
      new WholeDraws(law, open(...owner, purpose, ...since))
    const chance = (purpose: string, probability: number) =>
      new Chance(probability, () => open(...owner, purpose)('uniform'))
    const { firstInvoke, restore, extensions } = plan
    const { surplusIdleTimeout } = behaviour
    this.#draws = draws
    this.#plan = plan
    this.#idleTimeout = draws('idleTimeout', behaviour.idleTimeout)
    this.#surplusIdleTimeout = surplusIdleTimeout && draws('surplusIdleTimeout', surplusIdleTimeout)
    this.#maximumAge = draws('maximumAge', behaviour.maximumAge)
    this.#firstInvoke = firstInvoke && draws('firstInvoke', firstInvoke)
    this.#placement = draws('placement', behaviour.placementTime)
    this.#init = draws('init', plan.init)
    this.#initCrash = chance('initErrors', plan.initErrors)
    this.#restore = restore && draws('restore', restore)
    this.#suppressedInit = draws('suppressedInit', plan.init)
    this.#suppressedInitCrash = chance('suppressedInitErrors', plan.initErrors)
    this.#shutdown = extensions?.shutdown && draws('shutdown', extensions.shutdown)
    this.#shutdownBudget = extensions?.shutdownBudget ?? 0
    this.#lost = chance('reset', 1 - behaviour.resetReuse)
  }

  /** Somebody set it differently: what has another law draws from streams of its own. */
  change(plan: VersionPlan): void {
    const { firstInvoke, init, initErrors, restore, extensions, since = fromTheStart } = plan
    const before = this.#plan.since ?? fromTheStart
    if (since.firstInvoke !== before.firstInvoke) {
      this.#firstInvoke = firstInvoke && this.#draws('firstInvoke', firstInvoke, since.firstInvoke)
    }
    if (since.init !== before.init) {
      this.#init = this.#draws('init', init, since.init)
      this.#suppressedInit = this.#draws('suppressedInit', init, since.init)
    }
    if (since.restore !== before.restore) {
      this.#restore = restore && this.#draws('restore', restore, since.restore)
    }
    if (since.shutdown !== before.shutdown) {
      const shutdown = extensions?.shutdown
      this.#shutdown = shutdown && this.#draws('shutdown', shutdown, since.shutdown)
    }
    this.#shutdownBudget = extensions?.shutdownBudget ?? 0
    this.#initCrash.change(initErrors)
    this.#suppressedInitCrash.change(initErrors)
    this.#plan = plan
  }

  lot(): Lot {
    return {
      idleTimeout: this.#idleTimeout.next(),
      surplusIdleTimeout: this.#surplusIdleTimeout?.next() ?? Infinity,
      maximumAge: Math.min(this.#maximumAge.next(), quotas.hostLease.value * hour),
      firstInvoke: this.#firstInvoke?.next() ?? 0,
    }
  }

  placement(): number {
    return this.#placement.next()
  }

  init(): number {
    return this.#init.next()
  }

  initCrashes(): boolean {
    return this.#initCrash.happens()
  }

  /** Undefined where there is no snapshot to restore. */
  restore(): number | undefined {
    return this.#restore?.next()
  }

  suppressedInit(): number {
    return this.#suppressedInit.next()
  }

  suppressedInitCrashes(): boolean {
    return this.#suppressedInitCrash.happens()
  }

  /** Extensions are killed when their budget is used up (L13). */
  shutdown(): number {
    return Math.min(this.#shutdown?.next() ?? 0, this.#shutdownBudget)
  }

  /** Whether a reset loses the environment (L12). */
  isLost(): boolean {
    return this.#lost.happens()
  }
}
