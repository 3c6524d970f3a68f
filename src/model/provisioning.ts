import type { EventKind, Kernel } from '../engine/kernel.ts'
import { minute } from '../math/time.ts'
import type { Account } from './account.ts'
import type { EnvironmentLife } from './environmentLife.ts'
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

  /** Asks for so many; a request that was not ready yet is forgotten. */
  request(target: ProvisionedConcurrency, executions: number): void {
    this.#configure(target, executions)
    this.#pending.delete(target)
    if (executions <= target.ready) return this.grant({ target, executions })
    // What was on its way out is wanted again (C9).
    if (target.hasSurplus) target.grant(target.ready)
    const allocation = { target, executions }
    const preparation = this.#preparations.get(target)?.next() ?? 0
    const added = executions - target.ready
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
    target.grant(executions)
    while (target.ready < target.granted) this.#life.addProvisioned(target)
    this.#life.shrink(target)
    this.#account.provision(target)
    this.#observer.provisionedChanged(target, now)
  }

  #configure(target: ProvisionedConcurrency, executions: number): void {
    target.configured = executions
    this.#account.provision(target)
  }
}
