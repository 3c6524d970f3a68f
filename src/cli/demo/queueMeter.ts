import { IntegerMoments } from '../../math/statistics/integerMoments.ts'
import { QuantileSketch } from '../../math/statistics/quantileSketch.ts'
import { TimeAverage } from '../../math/statistics/timeAverage.ts'
import { second } from '../../math/time.ts'
import type { StationObserver } from './station.ts'

/** What is measured of an M/M/c queue; times in seconds. */
export interface QueueMeasures {
  readonly utilisation: number
  readonly waiting: number
  readonly meanWait: number
  readonly waitP95: number
  readonly meanQueue: number
  readonly meanPresent: number
}

/** More waits than these are summed up in a histogram. */
const exactWaits = 4_096

/** Watches a station and keeps no record of a single customer. */
export class QueueMeter implements StationObserver {
  readonly #servers: number
  readonly #present = new TimeAverage(0, 0)
  readonly #queue = new TimeAverage(0, 0)
  #waits = new IntegerMoments()
  #sketch = new QuantileSketch(exactWaits)
  #waited = 0

  constructor(servers: number) {
    this.#servers = servers
  }

  arrived(now: number, present: number): void {
    this.#change(now, present + 1)
  }

  refused(): void {}

  started(_now: number, wait: number): void {
    this.#waits.add(wait)
    this.#sketch.add(wait)
    if (wait > 0) this.#waited++
  }

  left(now: number, _stay: number, present: number): void {
    this.#change(now, present)
  }

  /** How many wait or are served, by what was told. */
  get present(): number {
    return this.#present.level
  }

  /** Forgets what was before, as at the end of a warm-up. */
  restart(now: number): void {
    this.#present.restart(now)
    this.#queue.restart(now)
    this.#waits = new IntegerMoments()
    this.#sketch = new QuantileSketch(exactWaits)
    this.#waited = 0
  }

  measures(now: number): QueueMeasures {
    const meanPresent = this.#present.mean(now)
    const meanQueue = this.#queue.mean(now)
    return {
      utilisation: (meanPresent - meanQueue) / this.#servers,
      waiting: this.#waited / this.#waits.count,
      meanWait: this.#waits.mean / second,
      waitP95: this.#sketch.quantile(0.95) / second,
      meanQueue,
      meanPresent,
    }
  }

  /** Nobody waits while a server is free, so the number present says how many wait. */
  #change(now: number, present: number): void {
    this.#present.change(now, present)
    this.#queue.change(now, Math.max(0, present - this.#servers))
  }
}
