import type { EventKind, Kernel } from '../engine/kernel.ts'
import type { OpenLoop } from '../math/arrivalProcess.ts'
import type { CallSite } from './callSite.ts'
import type { Invoker } from './invoker.ts'
import type { SourcePlan } from './plan/sourcePlan.ts'
import { Source } from './source.ts'
import type { OpenOwned } from './streams.ts'

/** Those who call directly: each of their requests is one call, whatever comes of it. [hot] */
export class DirectSources {
  readonly #kernel: Kernel
  readonly #open: OpenOwned
  readonly #arrived: EventKind<Source>
  readonly #byName = new Map<string, Source>()

  constructor(kernel: Kernel, invoker: Invoker, open: OpenOwned) {
    this.#kernel = kernel
    this.#open = open
    this.#arrived = kernel.on<Source>('arrived', 'asks', source => {
      if (source.isOver) return
      // First, because the kernel places what is due soon most cheaply.
      this.#await(source, source.nextArrival())
      invoker.invoke(source.site)
    })
  }

  add({ name, arrivals }: SourcePlan, site: CallSite): void {
    const source = new Source(arrivals, site, this.#open)
    this.#byName.set(name, source)
    this.#await(source, source.nextArrival())
  }

  /** From now on a source has other arrivals, those that have passed left out; false where it is not here. */
  rearrange(name: string, arrivals: OpenLoop, since: string): boolean {
    const before = this.#byName.get(name)
    if (before === undefined) return false
    before.isOver = true
    const source = new Source(arrivals, before.site, this.#open, since)
    this.#byName.set(name, source)
    let at = source.nextArrival()
    while (at < this.#kernel.now) at = source.nextArrival()
    this.#await(source, at)
    return true
  }

  #await(source: Source, at: number): void {
    if (at <= Number.MAX_SAFE_INTEGER) {
      this.#kernel.schedule(at - this.#kernel.now, this.#arrived, source)
    }
  }
}
