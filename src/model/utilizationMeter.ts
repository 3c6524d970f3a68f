import { TimeAverage } from '../math/statistics/timeAverage.ts'

/** `ProvisionedConcurrencyUtilization` of the current minute, as its Average (C16). */
export class UtilizationMeter {
  readonly #busy: TimeAverage
  readonly #ready: TimeAverage

  constructor(now: number, ready: number) {
    this.#busy = new TimeAverage(now, 0)
    this.#ready = new TimeAverage(now, ready)
  }

  change(now: number, busy: number, ready: number): void {
    this.#busy.change(now, busy)
    this.#ready.change(now, ready)
  }

  /** Ends the minute; undefined where nothing ran in it, for then Lambda sends no metric. */
  next(now: number): number | undefined {
    const busy = this.#busy.area(now)
    const ready = this.#ready.area(now)
    this.#busy.restart(now)
    this.#ready.restart(now)
    return busy === 0n || ready === 0n ? undefined : Number(busy) / Number(ready)
  }
}
