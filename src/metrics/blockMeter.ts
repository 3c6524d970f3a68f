import type { SeenLane } from '../model/streamObserver.ts'

/** For how long batches that failed hold up what is behind them: from the first failure until records of them go. */
export class BlockMeter {
  readonly #since = new Map<SeenLane, number>()
  #longest = 0

  begin(lane: SeenLane, now: number): void {
    if (!this.#since.has(lane)) this.#since.set(lane, now)
  }

  end(lane: SeenLane, now: number): void {
    if (this.#since.size === 0) return
    const since = this.#since.get(lane)
    if (since === undefined) return
    this.#since.delete(lane)
    this.#longest = Math.max(this.#longest, now - since)
  }

  /** Those that still do. */
  get open(): number {
    return this.#since.size
  }

  /** The longest of all, and of those that still do the one that has done longest. */
  longest(until: number): number {
    return Math.max(this.#longest, ...[...this.#since.values()].map(since => until - since))
  }

  get oldest(): { readonly shard: number; readonly since: number } | undefined {
    const [first] = this.#since
    return first === undefined ? undefined : { shard: first[0].shard, since: first[1] }
  }
}
