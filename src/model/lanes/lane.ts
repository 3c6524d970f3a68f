import type { LazyTimer } from '../../engine/lazyTimer.ts'
import type { SeenLane } from '../streamObserver.ts'
import type { Inbox } from './inbox.ts'
import type { LaneMapping } from './laneMapping.ts'
import { Records } from './records.ts'

/** Where a lane is: its stream, its shard or partition in it, and its place there. */
export interface LanePosition {
  readonly stream: number
  readonly shard: number
  readonly place: number
}

/** What a lane does: nothing, wait for the function's answer, or wait to try again. */
type LaneState = 'free' | 'called' | 'waiting'

/**
 * One batch of records at a time, in their order. A batch that is split is worked off in parts: the first
 * `size` of its records are the part at hand, the sizes of the others are on a stack. [hot]
 */
export class Lane implements SeenLane {
  readonly mapping: LaneMapping
  /** What it reads; lanes may share one. */
  readonly inbox: Inbox
  readonly name: string
  readonly stream: number
  readonly shard: number
  readonly place: number
  readonly batch = new Records()
  size = 0
  readonly #sizes: number[] = []
  readonly #used: number[] = []
  state: LaneState = 'free'
  /** Whether it looks for something to do at the end of this moment. */
  isAwake = false
  /** Whether it has done with a batch since then. */
  hasFinished = false
  /** Whether it waits for somebody who brings its records. */
  isQueued = false
  /** Whether it may begin with another batch. */
  mayBegin = true
  /** Retries that the part at hand has used up, and how long the lane waited last. */
  retries = 0
  lastWait = 0
  /** When the last batch was done (E3), and until when the next is gathered. */
  openedAt = 0
  gathersUntil = Infinity
  timer!: LazyTimer<Lane>
  /** The tumbling window that is open, and whether the invocation at hand ends it. */
  openWindow: number | undefined
  isFinal = false
  /** Whether something of what the run began with has yet to be caught up with. */
  isBehind = false
  /** The highest number of a record that it has begun with. */
  reached = 0

  number = 0
  attempt = 0
  isCold = false

  constructor(mapping: LaneMapping, inbox: Inbox, position: LanePosition) {
    this.mapping = mapping
    this.inbox = inbox
    this.name = mapping.name
    this.stream = position.stream
    this.shard = position.shard
    this.place = position.place
  }

  /** Whether it has nothing in hand. */
  get isFree(): boolean {
    return this.state === 'free' && this.batch.length === 0 && !this.isFinal
  }

  /** Whether everything that it read is done, and nothing waits. */
  get isEmpty(): boolean {
    return this.isFree && this.inbox.length === 0 && this.openWindow === undefined
  }

  /** The part at hand becomes two, of which the first is at hand; both keep what they have used up (K5). */
  split(): void {
    const first = this.size >> 1
    this.#sizes.push(this.size - first)
    this.#used.push(this.retries)
    this.size = first
  }

  /** The first so many of the part at hand go. */
  drop(count: number): void {
    this.batch.drop(count)
    this.size -= count
    this.mapping.left += count
  }

  /** Goes on to the next part of the batch, if there is one. */
  nextPart(): boolean {
    const size = this.#sizes.pop()
    if (size === undefined) return false
    this.size = size
    this.retries = this.#used.pop()!
    return true
  }
}
