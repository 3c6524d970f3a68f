import type { EventKind, Kernel } from '../engine/kernel.ts'
import { type LazyTimer, lazyTimers } from '../engine/lazyTimer.ts'
import { assert } from '../math/assert.ts'
import { millisecond } from '../math/time.ts'
import type { Account } from './account.ts'
import { ExecutionEnvironment } from './executionEnvironment.ts'
import type { FunctionVersion } from './functionVersion.ts'
import type { Observer, Removal } from './observer.ts'
import type { Pools } from './pools.ts'
import type { ProvisionedConcurrency } from './provisionedConcurrency.ts'

/** What is provisioned is replaced at its age, so that an age of nothing would have no end. */
const shortestProvision = 100 * millisecond

/** What becomes of environments between requests: idle, reset, replaced, removed. */
export class EnvironmentLife {
  readonly #kernel: Kernel
  readonly #account: Account
  readonly #pools: Pools
  readonly #observer: Observer
  readonly #timer: (environment: ExecutionEnvironment) => LazyTimer<ExecutionEnvironment>
  readonly #shutDown: EventKind<ExecutionEnvironment>

  constructor(kernel: Kernel, account: Account, pools: Pools, observer: Observer) {
    this.#kernel = kernel
    this.#account = account
    this.#pools = pools
    this.#observer = observer
    this.#timer = lazyTimers(kernel, 'expired', 'frees', environment => this.#expire(environment))
    this.#shutDown = kernel.on<ExecutionEnvironment>('shutDown', 'frees', environment => {
      if (environment.provisioned === undefined) environment.version.shuttingDown--
      this.park(environment)
    })
  }

  /** The next environment on demand; it counts from `enter` on. */
  next(version: FunctionVersion): ExecutionEnvironment {
    const environment = new ExecutionEnvironment(
      version,
      undefined,
      version.nextNumber(),
      this.#kernel.now,
      version.draws.lot(),
    )
    environment.expiry = this.#timer(environment)
    return environment
  }

  enter(environment: ExecutionEnvironment): void {
    const { tenancy } = environment.version.lambda
    if (tenancy !== undefined) tenancy.environments++
    environment.version.environments++
    environment.version.initializing++
    this.#observer.created(environment, this.#kernel.now)
  }

  /** A provisioned environment, ready at once because its Init ran in the background (C19). */
  addProvisioned(provisioned: ProvisionedConcurrency): void {
    const { now } = this.#kernel
    const { version, draws } = provisioned
    const number = ++provisioned.created
    const drawn = draws.lot()
    const lot = { ...drawn, maximumAge: Math.max(drawn.maximumAge, shortestProvision) }
    const environment = new ExecutionEnvironment(version, provisioned, number, now, lot)
    provisioned.add(now, 1)
    environment.expiry = this.#timer(environment)
    this.#observer.created(environment, now)
    this.#observer.initialized(environment, now)
    this.park(environment)
  }

  /** The environment has no request: it waits for the next one, or goes if it is old. [hot] */
  park(environment: ExecutionEnvironment): void {
    const { now } = this.#kernel
    const { version, provisioned } = environment
    if (version.isReplaced && isOutdated(environment)) return this.#replace(environment, 'deployed')
    if (provisioned?.hasSurplus === true) return this.#replace(environment, 'deprovisioned')
    const remaining = environment.retiresAt - now
    if (remaining <= 0) return this.#replace(environment, 'age')
    environment.state = 'idle'
    environment.idleSince = now
    if (provisioned === undefined) {
      this.#pools.of(version).idle.add(environment)
      environment.expiry?.set(remainingIdleness(environment, now))
    } else {
      this.#pools.provisioned(provisioned).add(environment)
      environment.expiry?.set(remaining)
    }
  }

  /** A crash or a timeout ended what ran inside (L11); it may be lost (L12). */
  reset(environment: ExecutionEnvironment): void {
    const { draws } = environment.version
    this.#observer.reset(environment, this.#kernel.now)
    const time = draws.shutdown()
    if (draws.isLost()) return this.#replace(environment, 'reset')
    environment.needsInit = true
    if (time === 0) return this.park(environment)
    environment.state = 'shuttingDown'
    if (environment.provisioned === undefined) environment.version.shuttingDown++
    this.#kernel.schedule(time, this.#shutDown, environment)
  }

  /** It could not be brought up. */
  discard(environment: ExecutionEnvironment, removal: Removal): void {
    this.#remove(environment, removal)
  }

  /** Provisioned environments that are not wanted any more go as soon as they are idle. */
  shrink(provisioned: ProvisionedConcurrency): void {
    const idle = this.#pools.provisioned(provisioned)
    while (provisioned.hasSurplus) {
      const { oldest } = idle
      if (oldest === undefined) return
      idle.remove(oldest)
      this.#remove(oldest, 'deprovisioned')
    }
  }

  /** A version has been replaced: what is idle of it goes at once. */
  clear(version: FunctionVersion): void {
    const { idle } = this.#pools.of(version)
    for (const environment of idle.all()) {
      idle.remove(environment)
      this.#remove(environment, 'deployed')
    }
  }

  /** Provisioned environments are of another version from now on. */
  renew(provisioned: ProvisionedConcurrency, version: FunctionVersion): void {
    provisioned.renew(version)
    const idle = this.#pools.provisioned(provisioned)
    for (const environment of idle.all()) {
      idle.remove(environment)
      this.#remove(environment, 'deployed')
    }
  }

  #expire(environment: ExecutionEnvironment): void {
    assert(environment.state === 'idle', 'only an idle environment expires')
    const { version, provisioned } = environment
    const remaining =
      provisioned === undefined ? remainingIdleness(environment, this.#kernel.now) : 0
    if (remaining > 0) {
      environment.expiry?.set(remaining)
      return
    }
    if (provisioned === undefined) this.#pools.of(version).idle.remove(environment)
    else this.#pools.provisioned(provisioned).remove(environment)
    this.#replace(environment, environment.retiresAt <= this.#kernel.now ? 'age' : 'idle')
  }

  /** What is provisioned is kept at its number (C19); on demand there is no new one. */
  #replace(environment: ExecutionEnvironment, removal: Removal): void {
    this.#remove(environment, removal)
    const { provisioned } = environment
    if (provisioned === undefined) return
    if (provisioned.current < provisioned.granted) return this.addProvisioned(provisioned)
    this.#account.provision(provisioned)
    this.#observer.provisionedChanged(provisioned, this.#kernel.now)
  }

  #remove(environment: ExecutionEnvironment, removal: Removal): void {
    environment.state = 'removed'
    environment.expiry?.clear()
    const { version, provisioned } = environment
    const { tenancy } = version.lambda
    if (tenancy !== undefined) tenancy.environments--
    if (provisioned === undefined) version.environments--
    else {
      if (provisioned.version !== version) provisioned.outdated--
      provisioned.add(this.#kernel.now, -1)
    }
    this.#observer.removed(environment, this.#kernel.now, removal)
  }
}

/** What is provisioned of a version that was replaced serves until the new one is there. */
function isOutdated({ version, provisioned }: ExecutionEnvironment): boolean {
  return provisioned === undefined || provisioned.version !== version
}

/**
 * How much longer an environment may be idle, as things are now. Where surplus environments have a
 * time of their own, `idleTimeout` counts from the last use of the version: one that is in use loses
 * only its surplus (L19).
 */
function remainingIdleness(environment: ExecutionEnvironment, now: number): number {
  const { idleSince, idleTimeout, retiresAt } = environment
  if (environment.surplusIdleTimeout === Infinity) {
    return Math.min(idleSince + idleTimeout, retiresAt) - now
  }
  return remainingInUse(environment, now)
}

function remainingInUse(environment: ExecutionEnvironment, now: number): number {
  const { version, idleSince, idleTimeout, surplusIdleTimeout, retiresAt } = environment
  const lastUse = version.isInUse ? now : version.lastUsedAt
  const end = Math.min(lastUse + idleTimeout, idleSince + surplusIdleTimeout, retiresAt)
  return Math.max(end - now, 0)
}
