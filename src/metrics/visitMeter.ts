import type { Visit } from '../model/clients/visit.ts'
import type { VisitMeasures } from './measures.ts'
import { TimeMeter } from './timeMeter.ts'

/** What is counted and measured of those who come to one source. */
export class VisitMeter {
  #began = 0
  #completed = 0
  #broken = 0
  readonly #times: TimeMeter

  constructor(kept: number) {
    this.#times = new TimeMeter(kept)
  }

  begin(): void {
    this.#began++
  }

  /** `isCounted` where it began in the window. */
  end({ isBroken, beganAt }: Visit, now: number, isCounted: boolean): void {
    if (isBroken) this.#broken++
    else this.#completed++
    if (isCounted && !isBroken) this.#times.add(now - beganAt)
  }

  get measures(): VisitMeasures {
    const inside = this.#began - this.#completed - this.#broken
    return {
      began: this.#began,
      completed: this.#completed,
      broken: this.#broken,
      inside,
      time: this.#times.summary,
    }
  }
}
