import type { EventKind, Kernel } from '../engine/kernel.ts'
import { minute } from '../math/time.ts'
import type { Account } from './account.ts'
import type { EnvironmentLife } from './environmentLife.ts'
import type { FunctionVersion } from './functionVersion.ts'
import type { Observer } from './observer.ts'
import type { ProvisionedConcurrency } from './provisionedConcurrency.ts'
import { quotas } from './quotas.ts'
import type { WholeDraws } from './wholeDraws.ts'

/** A request for more that is not ready yet. */
interface Allocation {
  readonly target: ProvisionedConcurrency
  readonly executions: number
}

/** Changes what is provisioned: fewer at once, more after a preparation, all or nothing (C8, C9). */
export class Provisioning {
  readonly #kernel: Kernel
  readonly #account: Account
  readonly #life: EnvironmentLife
  readonly #observer: Observer
  readonly #preparations = new Map<ProvisionedConcurrency, WholeDraws>()
  readonly #pending = new Map<ProvisionedConcurrency, Allocation>()
  readonly #allocated: EventKind<Allocation>

  constructor(kernel: Kernel, account: Account, life: EnvironmentLife, observer: Observer) {
    this.#kernel = kernel
    this.#account = account
    this.#life = life
    this.#observer = observer
    this.#allocated = kernel.on<Allocation>('allocated', 'frees', allocation => {
      if (this.#pending.get(allocation.target) === allocation) this.grant(allocation)
    })
  }

  prepare(target: ProvisionedConcurrency, preparation: WholeDraws): void {
    this.#preparations.set(target, preparation)
  }

  /** Its environments are to be of another version: when those are allocated, or at once. */
  renew(target: ProvisionedConcurrency, version: FunctionVersion, isRolling: boolean): void {
    target.next = version
    if (!isRolling || target.configured === 0) {
      this.#life.renew(target, version)
      target.grant(0)
    }
    if (target.configured > 0) this.request(target, target.configured)
  }

  /** Asks for so many; a request that was not ready yet is forgotten. */
  request(target: ProvisionedConcurrency, executions: number): void {
    this.#configure(target, executions)
    this.#pending.delete(target)
    const usable = target.next === undefined ? target.current : 0
    if (executions <= usable) return this.grant({ target, executions })
    // What was on its way out is wanted again (C9).
    if (target.hasSurplus) target.grant(target.current)
    const allocation = { target, executions }
    const preparation = this.#preparations.get(target)?.next() ?? 0
    const added = executions - usable
    const adding = Math.ceil((added * minute) / quotas.provisionedRate.value)
    this.#pending.set(target, allocation)
    this.#kernel.schedule(preparation + adding, this.#allocated, allocation)
    this.#observer.provisionedChanged(target, this.#kernel.now)
  }

  /** Makes so many ready now. */
  grant({ target, executions }: Allocation): void {
    const { now } = this.#kernel
    this.#pending.delete(target)
    this.#configure(target, executions)
    if (target.next !== undefined) this.#life.renew(target, target.next)
    target.grant(executions)
    while (target.current < target.granted) this.#life.addProvisioned(target)
    this.#life.shrink(target)
    this.#account.provision(target)
    this.#observer.provisionedChanged(target, now)
  }

  #configure(target: ProvisionedConcurrency, executions: number): void {
    target.configured = executions
    this.#account.provision(target)
  }
}
