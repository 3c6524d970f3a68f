import type { OpenLoop } from '../math/arrivalProcess.ts'
import { Draws } from '../math/draws.ts'
import type { CallSite } from './callSite.ts'
import type { OpenOwned } from './streams.ts'

/** Who calls, and when. [hot] */
export class Source {
  readonly site: CallSite
  readonly #arrivals: Draws
  /** Whether another has taken its place. */
  isOver = false

  constructor(arrivals: OpenLoop, site: CallSite, open: OpenOwned, ...since: readonly string[]) {
    this.site = site
    this.#arrivals = new Draws(arrivals.sampler(open('source', site.name, 'arrivals', ...since)))
  }

  /** When the next request arrives; Infinity once there are no more. */
  nextArrival(): number {
    return Math.round(this.#arrivals.next())
  }
}
