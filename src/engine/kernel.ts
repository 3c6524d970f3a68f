import { assert, InvariantError } from '../math/assert.ts'
import type { Trace } from './trace.ts'

/**
 * Where a kind of event stands among events of the same microsecond: what frees capacity runs
 * before what asks for it.
 */
export type Rank = 'frees' | 'asks'

/** A kind of event, known to the kernel that named it; `Payload` is what its handler receives. */
export interface EventKind<Payload> {
  readonly name: string
  readonly index: number
  /** The order of its first event: 0 for what frees, behind all of these for what asks. */
  readonly firstOrder: number
  readonly handler: (payload: Payload) => void
}

/** Orders of kinds that ask begin here, behind every possible order of a kind that frees. */
const firstAsk = 2 ** 52
const initialCapacity = 256

/**
 * Runs events in the order of time, then rank, then scheduling. Time is a whole number of
 * microseconds. There is no way to cancel: see `lazyTimer.ts` for what usually does not happen.
 *
 * [hot] The pending events are a binary heap in flat arrays: time and order decide, the slot
 * says where the kind and the payload stay put while the heap is rearranged. The event that runs
 * leaves its place free for the first one that it schedules: one that is due soon is then placed
 * in a few steps, and nothing has to be taken from the end.
 */
export class Kernel {
  readonly #trace: Trace | undefined
  readonly #names = new Set<string>()
  readonly #known: EventKind<never>[] = []
  readonly #handlers: ((payload: unknown) => void)[] = []
  #now = 0
  #scheduled = 0
  #pending = 0
  #running = false
  /** Whether the root is the place of the event that runs now, to be filled by what it schedules. */
  #rootIsFree = false
  /** Infinity behind the last event, so that a last child without a sibling is the earlier one. */
  #times = new Float64Array(initialCapacity).fill(Infinity)
  #orders = new Float64Array(initialCapacity)
  #slots = new Int32Array(initialCapacity).map((_, slot) => slot)
  #kinds = new Int32Array(initialCapacity)
  readonly #payloads: unknown[] = []

  constructor(trace?: Trace) {
    this.#trace = trace
  }

  get now(): number {
    return this.#now
  }

  /** How many events are still to run. */
  get pending(): number {
    return this.#rootIsFree ? this.#pending - 1 : this.#pending
  }

  /** Names a kind of event and says what happens when one is due. */
  on<Payload>(name: string, rank: Rank, handler: (payload: Payload) => void): EventKind<Payload> {
    assert(!this.#names.has(name), `a kind of event has a name of its own: "${name}" is taken`)
    this.#names.add(name)
    const index = this.#handlers.length
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- schedule() takes the kind's payloads only
    const run = handler as (payload: unknown) => void
    const trace = this.#trace
    this.#handlers.push(
      trace === undefined
        ? run
        : payload => {
            trace.event(this.#now, name, payload)
            run(payload)
          },
    )
    const kind = { name, index, firstOrder: rank === 'asks' ? firstAsk : 0, handler }
    this.#known.push(kind)
    return kind
  }

  /** Lets an event of this kind happen `delay` microseconds from now. */
  schedule<Payload>(delay: number, kind: EventKind<Payload>, payload: Payload): void {
    const time = this.#now + delay
    const isPossible = delay >= 0 && Number.isSafeInteger(delay) && time <= Number.MAX_SAFE_INTEGER
    if (!isPossible) refuseDelay(kind, delay, this.#now)
    if (this.#known[kind.index] !== kind) refuseKind(kind)
    const order = kind.firstOrder + this.#scheduled++
    if (this.#rootIsFree) {
      this.#rootIsFree = false
      const slot = this.#slots[0]!
      this.#kinds[slot] = kind.index
      this.#payloads[slot] = payload
      this.#sink(time, order, slot)
      return
    }
    if (this.#pending + 1 === this.#times.length) this.#grow()
    const slot = this.#slots[this.#pending]!
    this.#kinds[slot] = kind.index
    this.#payloads[slot] = payload
    this.#rise(this.#pending++, time, order, slot)
  }

  /**
   * Runs everything that is due before `until`, and the clock then stands at `until`: what is
   * due at exactly `until` waits for the next call.
   */
  run(until: number): void {
    assert(
      Number.isSafeInteger(until) && until >= this.#now,
      `a run ends at a whole number of microseconds from ${this.#now} on: found ${until}`,
    )
    assert(!this.#running, 'a run is started from outside the handlers')
    this.#running = true
    try {
      while (this.#pending > 0 && this.#times[0]! < until) {
        this.#now = this.#times[0]!
        const slot = this.#slots[0]!
        const handler = this.#handlers[this.#kinds[slot]!]!
        const payload = this.#payloads[slot]
        this.#payloads[slot] = undefined
        this.#rootIsFree = true
        handler(payload)
        if (this.#rootIsFree) this.#removeFirst()
      }
      this.#now = until
    } finally {
      if (this.#rootIsFree) this.#removeFirst()
      this.#running = false
    }
  }

  /** Moves the hole at `position` towards the root until the event fits. */
  #rise(position: number, time: number, order: number, slot: number): void {
    const times = this.#times
    const orders = this.#orders
    const slots = this.#slots
    let hole = position
    while (hole > 0) {
      const parent = (hole - 1) >> 1
      const parentTime = times[parent]!
      if (parentTime < time || (parentTime === time && orders[parent]! < order)) break
      times[hole] = parentTime
      orders[hole] = orders[parent]!
      slots[hole] = slots[parent]!
      hole = parent
    }
    times[hole] = time
    orders[hole] = order
    slots[hole] = slot
  }

  /** Fills the free root with the last event; the freed slot becomes the next to be used. */
  #removeFirst(): void {
    this.#rootIsFree = false
    const freed = this.#slots[0]!
    const last = --this.#pending
    const time = this.#times[last]!
    const order = this.#orders[last]!
    const slot = this.#slots[last]!
    this.#slots[last] = freed
    this.#times[last] = Infinity
    if (last > 0) this.#sink(time, order, slot)
  }

  /** Moves the hole at the root towards the leaves until the event fits. */
  #sink(time: number, order: number, slot: number): void {
    const times = this.#times
    const orders = this.#orders
    const slots = this.#slots
    const firstLeaf = this.#pending >> 1
    let hole = 0
    while (hole < firstLeaf) {
      let child = (hole << 1) + 1
      const left = times[child]!
      const right = times[child + 1]!
      if (left === right) {
        if (orders[child + 1]! < orders[child]!) child++
      } else {
        // Which child is earlier is a fair coin: arithmetic costs less than a wrong guess.
        child += +(right < left)
      }
      const childTime = times[child]!
      if (time < childTime || (time === childTime && order < orders[child]!)) break
      times[hole] = childTime
      orders[hole] = orders[child]!
      slots[hole] = slots[child]!
      hole = child
    }
    times[hole] = time
    orders[hole] = order
    slots[hole] = slot
  }

  #grow(): void {
    const capacity = 2 * this.#times.length
    this.#times = enlarged(this.#times, new Float64Array(capacity).fill(Infinity))
    this.#orders = enlarged(this.#orders, new Float64Array(capacity))
    this.#kinds = enlarged(this.#kinds, new Int32Array(capacity))
    this.#slots = enlarged(
      this.#slots,
      new Int32Array(capacity).map((_, slot) => slot),
    )
  }
}

function enlarged<T extends Float64Array | Int32Array>(from: T, to: T): T {
  to.set(from)
  return to
}

/** Out of line, so that no message is built for the events that are fine. */
function refuseDelay({ name }: EventKind<never>, delay: number, now: number): never {
  const rule = 'the delay of an event is a whole number of microseconds that stays in safe time'
  throw new InvariantError(`${rule}: found ${delay} for "${name}" at ${now}`)
}

function refuseKind({ name }: EventKind<never>): never {
  throw new InvariantError(
    `a kind is scheduled by the kernel that named it: found another's "${name}"`,
  )
}
