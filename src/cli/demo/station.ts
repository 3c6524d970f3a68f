import { Fifo } from '../../engine/fifo.ts'
import type { EventKind, Kernel } from '../../engine/kernel.ts'
import { Recycler } from '../../engine/recycler.ts'
import { assert } from '../../math/assert.ts'
import type { Draws } from '../../math/draws.ts'

/** What a station tells while customers come and go; `present` counts all who wait or are served. */
export interface StationObserver {
  /** Somebody comes and finds so many present. */
  arrived(now: number, present: number): void
  /** Nobody is free and no place to wait is left. */
  refused(now: number): void
  started(now: number, wait: number): void
  left(now: number, stay: number, present: number): void
}

/** How a station is built; `Infinity` is allowed for both. */
interface StationSize {
  readonly servers: number
  readonly waitingPlaces: number
}

interface Customer {
  arrivedAt: number
  service: number
}

/** Equal servers behind one queue, first come, first served: the textbook's G/G/c/K. */
export class Station {
  readonly #kernel: Kernel
  readonly #size: StationSize
  readonly #arrivals: Draws
  readonly #services: Draws
  readonly #observer: StationObserver
  readonly #queue = new Fifo<Customer>()
  readonly #customers = new Recycler<Customer>(() => ({ arrivedAt: 0, service: 0 }))
  readonly #arrived: EventKind<undefined>
  readonly #served: EventKind<Customer>
  #busy = 0

  /** Arrivals are moments in microseconds, services spans; both are rounded to whole ones. */
  constructor(
    kernel: Kernel,
    size: StationSize,
    arrivals: Draws,
    services: Draws,
    observer: StationObserver,
  ) {
    this.#kernel = kernel
    this.#size = size
    this.#arrivals = arrivals
    this.#services = services
    this.#observer = observer
    this.#arrived = kernel.on('arrived', 'asks', () => this.#arrive())
    this.#served = kernel.on<Customer>('served', 'frees', customer => this.#leave(customer))
    this.#awaitNext()
  }

  /** How many wait or are served. */
  get present(): number {
    return this.#busy + this.#queue.length
  }

  #awaitNext(): void {
    const next = Math.round(this.#arrivals.next())
    if (next < Infinity) this.#kernel.schedule(next - this.#kernel.now, this.#arrived, undefined)
  }

  #arrive(): void {
    const { now } = this.#kernel
    const service = Math.round(this.#services.next())
    this.#observer.arrived(now, this.present)
    if (this.#busy === this.#size.servers && this.#queue.length === this.#size.waitingPlaces) {
      this.#observer.refused(now)
    } else {
      const customer = this.#customers.take()
      customer.arrivedAt = now
      customer.service = service
      if (this.#busy < this.#size.servers) this.#start(customer)
      else this.#queue.push(customer)
    }
    this.#awaitNext()
  }

  #start(customer: Customer): void {
    const { now } = this.#kernel
    this.#busy++
    assert(this.#busy <= this.#size.servers, 'no more customers are served than there are servers')
    this.#observer.started(now, now - customer.arrivedAt)
    this.#kernel.schedule(customer.service, this.#served, customer)
  }

  #leave(customer: Customer): void {
    const { now } = this.#kernel
    this.#busy--
    this.#observer.left(now, now - customer.arrivedAt, this.present)
    this.#customers.giveBack(customer)
    const next = this.#queue.shift()
    if (next !== undefined) this.#start(next)
    assert(this.#customers.taken === this.present, 'everybody present has a record, nobody else')
  }
}
