import type { Kernel } from '../engine/kernel.ts'
import type { ClientObserver } from './clientObserver.ts'
import type { Inlet } from './inlet.ts'
import type { Inlets } from './inlets.ts'
import type { OutletPlan } from './plan/outletPlan.ts'

/** A way by which somebody hands on to an inlet. */
export class Outlet implements Inlet {
  readonly plan: OutletPlan
  readonly #inlet: Inlet
  readonly #tell: (outlet: Outlet, count: number) => void

  constructor(plan: OutletPlan, inlet: Inlet, tell: (outlet: Outlet, count: number) => void) {
    this.plan = plan
    this.#inlet = inlet
    this.#tell = tell
  }

  put(count: number, chain: number): void {
    if (count === 0) return
    this.#tell(this, count)
    this.#inlet.put(count, chain)
  }
}

/** Makes outlets, and tells what goes through them. */
export class Outlets {
  readonly #inlets: Inlets
  readonly #tell: (outlet: Outlet, count: number) => void

  constructor(kernel: Kernel, inlets: Inlets, observer: ClientObserver) {
    this.#inlets = inlets
    this.#tell = (outlet, count) => observer.handedOn(outlet, count, kernel.now)
  }

  /** To be asked once all inlets are there. */
  of(plan: OutletPlan): Outlet {
    return new Outlet(plan, this.#inlets.named(plan.to), this.#tell)
  }
}
