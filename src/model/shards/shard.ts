import { second } from '../../math/time.ts'
import type { Lane } from '../lanes/lane.ts'

/** A shard: the lanes on which its records go to the function, each with the records of some keys (K2, K3). */
export class Shard {
  readonly #reader: ShardReader
  readonly index: number
  lanes: readonly Lane[] = []
  /** Those that it took over from, as long as they have records: these go first. */
  #parents: readonly Shard[]
  /** A moment at which it is looked at; it is again after each interval. */
  readonly phase: number
  /** Whether it takes no more records, because others have taken over. */
  isClosed = false
  /** Whether it will be looked at. */
  isAwaited = false
  #second = -1
  #writes = 0

  constructor(reader: ShardReader, index: number, parents: readonly Shard[], phase: number) {
    this.#reader = reader
    this.index = index
    this.#parents = parents
    this.phase = phase
  }

  /** Whether all that came before its records is done. */
  get isReadable(): boolean {
    if (this.#parents.length > 0) this.#parents = this.#parents.filter(each => !each.isDone)
    return this.#parents.length === 0
  }

  get isDone(): boolean {
    return this.isReadable && this.lanes.every(each => each.isEmpty)
  }

  laneOf(hash: number): Lane {
    return this.lanes[hash % this.lanes.length]!
  }

  /** Whether it takes one more record in this second. */
  takesAt(now: number, most: number): boolean {
    const at = Math.floor(now / second)
    if (at !== this.#second) {
      this.#second = at
      this.#writes = 0
    }
    return this.#writes++ < most
  }

  /** It is time to look at it. */
  poll(): void {
    this.isAwaited = false
    this.#reader.look(this)
  }
}

interface ShardReader {
  look(shard: Shard): void
}
