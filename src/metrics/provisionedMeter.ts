import { nearestQuotient } from '../math/nearestQuotient.ts'
import { TimeAverage } from '../math/statistics/timeAverage.ts'
import type { ProvisionedConcurrency } from '../model/provisionedConcurrency.ts'
import { Levels } from './levels.ts'
import type { LevelSummary } from './measures.ts'

const ready = 0
const busy = 1
const levels = 2

/** What is provisioned under one name. */
interface Pool {
  /** Their memory in MB, over the whole run. */
  readonly configured: TimeAverage
  ready: number
  setAside: number
}

/** How much of a function's provisioned concurrency is used, over all names that it is called by. */
export class ProvisionedMeter {
  readonly #pools = new Map<ProvisionedConcurrency, Pool>()
  readonly #levels = new Levels(levels)
  #highestShare = 0

  /** Another number is configured or ready; returns how much more is set aside. */
  change(provisioned: ProvisionedConcurrency, now: number): number {
    const pool = this.#poolOf(provisioned)
    const { configured, setAside, version } = provisioned
    const more = setAside - pool.setAside
    pool.setAside = setAside
    pool.configured.change(now, configured * version.memoryMb)
    this.#levels.change(ready, now, provisioned.ready - pool.ready)
    pool.ready = provisioned.ready
    this.#noteShare()
    return more
  }

  enter(now: number): void {
    this.#levels.change(busy, now, 1)
    this.#noteShare()
  }

  leave(now: number): void {
    this.#levels.change(busy, now, -1)
  }

  /** The window begins. */
  cut(now: number): void {
    this.#levels.cut(now)
    this.#highestShare = 0
    this.#noteShare()
  }

  /** How many are busy now, and how many are set aside for all. */
  get busy(): number {
    return this.#levels.level(busy)
  }

  get setAside(): number {
    return [...this.#pools.values()].reduce((sum, { setAside }) => sum + setAside, 0)
  }

  /** Of the busy ones, since the window began. */
  busyArea(until: number): bigint {
    return this.#levels.area(busy, until)
  }

  /** Busy over ready; null where none was ready. */
  utilization(until: number): LevelSummary | null {
    const area = this.#levels.area(ready, until)
    if (area === 0n) return null
    return { mean: nearestQuotient(this.busyArea(until), area), max: this.#highestShare }
  }

  /** Of what was configured since the start of the run, in MB times microseconds. */
  memoryArea(until: number): bigint {
    return [...this.#pools.values()].reduce(
      (total, { configured }) => total + configured.area(until),
      0n,
    )
  }

  /** To be called now and then. */
  settle(now: number): void {
    this.#levels.settle(now)
  }

  #poolOf(provisioned: ProvisionedConcurrency): Pool {
    const known = this.#pools.get(provisioned)
    if (known !== undefined) return known
    const pool = { configured: new TimeAverage(0, 0), ready: 0, setAside: 0 }
    this.#pools.set(provisioned, pool)
    return pool
  }

  #noteShare(): void {
    const available = this.#levels.level(ready)
    if (available === 0) return
    this.#highestShare = Math.max(this.#highestShare, this.#levels.level(busy) / available)
  }
}
