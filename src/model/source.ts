import { Draws } from '../math/draws.ts'
import type { CallSite } from './callSite.ts'
import type { SourcePlan } from './plan/sourcePlan.ts'
import type { OpenOwned } from './streams.ts'

/** Who calls, and when. [hot] */
export class Source {
  readonly site: CallSite
  readonly #arrivals: Draws

  constructor(plan: SourcePlan, site: CallSite, open: OpenOwned) {
    this.site = site
    this.#arrivals = new Draws(plan.arrivals.sampler(open('source', plan.name, 'arrivals')))
  }

  /** When the next request arrives; Infinity once there are no more. */
  nextArrival(): number {
    return Math.round(this.#arrivals.next())
  }
}
