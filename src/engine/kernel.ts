import { assert, InvariantError } from '../math/assert.ts'
import { EventQueue } from './eventQueue.ts'
import type { Trace } from './trace.ts'

/** A constant of this module is not looked up at every use. */
const latest = Number.MAX_SAFE_INTEGER

/**
 * Where a kind of event stands among events of the same microsecond: what frees capacity runs
 * before what asks for it.
 */
export type Rank = 'frees' | 'asks'

/** A kind of event, known to the kernel that named it; `Payload` is what its handler receives. */
export interface EventKind<Payload> {
  readonly name: string
  readonly index: number
  readonly asks: boolean
  readonly handler: (payload: Payload) => void
}

/**
 * Runs events in the order of time, then rank, then scheduling. Time is a whole number of
 * microseconds. There is no way to cancel: see `lazyTimer.ts` for what usually does not happen.
 *
 * [hot] Each rank has a queue of its own: the order of ranks costs one comparison, and where few
 * sources ask, their next arrivals never wade through what is under way.
 */
export class Kernel {
  readonly #trace: Trace | undefined
  readonly #names = new Set<string>()
  readonly #known: EventKind<never>[] = []
  readonly #handlers: ((payload: unknown) => void)[] = []
  readonly #frees = new EventQueue()
  readonly #asks = new EventQueue()
  #now = 0
  #running = false

  constructor(trace?: Trace) {
    this.#trace = trace
  }

  get now(): number {
    return this.#now
  }

  /** How many events are still to run. */
  get pending(): number {
    return this.#frees.size + this.#asks.size
  }

  /** Whether more that frees is to run in this moment; for what runs to ask. */
  get isFreeing(): boolean {
    this.#frees.close()
    return this.#frees.firstTimeUpTo(this.#now) === this.#now
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
    const kind = { name, index, asks: rank === 'asks', handler }
    this.#known.push(kind)
    return kind
  }

  /** Lets an event of this kind happen `delay` microseconds from now. */
  schedule<Payload>(delay: number, kind: EventKind<Payload>, payload: Payload): void {
    const time = this.#now + delay
    const isPossible = delay >= 0 && Math.floor(delay) === delay && time <= latest
    if (!isPossible) refuseDelay(kind, delay, this.#now)
    if (this.#known[kind.index] !== kind) refuseKind(kind)
    // One call for both queues: the compiler inlines it, and has no room to do so twice.
    const queue = kind.asks ? this.#asks : this.#frees
    queue.add(time, kind.index, payload)
  }

  /** Where an event of this kind would stand among those of its moment, if it were scheduled now. */
  placeOf({ asks }: Pick<EventKind<never>, 'asks'>): number {
    return asks ? this.#asks.takePlace() : this.#frees.takePlace()
  }

  /** Lets an event happen at a moment, where it stands if it was scheduled when it was given its place. */
  scheduleAs<Payload>(
    place: number,
    moment: number,
    { asks, index }: EventKind<Payload>,
    payload: Payload,
  ): void {
    assert(moment >= this.#now, 'an event that has its place already is still to come')
    const queue = asks ? this.#asks : this.#frees
    queue.addAs(place, moment, index, payload)
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
      this.#runBefore(until)
      this.#now = until
    } finally {
      this.#frees.close()
      this.#asks.close()
      this.#running = false
    }
  }

  #runBefore(until: number): void {
    const frees = this.#frees
    const asks = this.#asks
    const handlers = this.#handlers
    for (;;) {
      const asksAt = asks.firstTimeUpTo(until)
      const freesAt = frees.firstTimeUpTo(asksAt < until ? asksAt : until)
      const queue = freesAt <= asksAt ? frees : asks
      const now = freesAt <= asksAt ? freesAt : asksAt
      if (now >= until) return
      this.#now = now
      const handler = handlers[queue.firstKind]!
      handler(queue.open())
      queue.close()
    }
  }
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
