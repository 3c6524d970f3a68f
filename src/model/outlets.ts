import type { Kernel } from '../engine/kernel.ts'
import type { ClientObserver } from './clientObserver.ts'
import type { Inlet } from './inlet.ts'
import type { Inlets } from './inlets.ts'
import type { OutletPlan } from './plan/outletPlan.ts'

/** Ways by which somebody hands on to an inlet, and who is told what goes through them. */
export class Outlets {
  readonly #kernel: Kernel
  readonly #inlets: Inlets
  readonly #observer: ClientObserver

  constructor(kernel: Kernel, inlets: Inlets, observer: ClientObserver) {
    this.#kernel = kernel
    this.#inlets = inlets
    this.#observer = observer
  }

  /** To be asked once all inlets are there. */
  of(plan: OutletPlan): Inlet {
    const inlet = this.#inlets.named(plan.to)
    return {
      put: (count, chain) => {
        this.#observer.handedOn(plan, count, this.#kernel.now)
        inlet.put(count, chain)
      },
    }
  }
}
