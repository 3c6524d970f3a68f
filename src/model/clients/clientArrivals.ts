import type { EventKind, Kernel } from '../../engine/kernel.ts'
import type { OpenLoop } from '../../math/arrivalProcess.ts'
import { assert } from '../../math/assert.ts'
import { Draws } from '../../math/draws.ts'
import type { OpenStream } from '../../math/random/randomStream.ts'

/** Those who come one after the other, whatever becomes of those before, and what each sets off. */
class Stream {
  readonly #times: Draws
  readonly come: () => void
  /** Whether others come instead. */
  isOver = false

  constructor(times: Draws, come: () => void) {
    this.#times = times
    this.come = come
  }

  /** Infinity once nobody comes any more. */
  next(): number {
    return Math.round(this.#times.next())
  }
}

/** Lets clients come at their times. [hot] */
export class ClientArrivals {
  readonly #kernel: Kernel
  readonly #came: EventKind<Stream>
  /** By the name of their source. */
  readonly #streams = new Map<string, Stream>()

  /** `kind` is what the kernel calls their coming. */
  constructor(kernel: Kernel, kind: string) {
    this.#kernel = kernel
    this.#came = kernel.on<Stream>(kind, 'asks', stream => {
      if (stream.isOver) return
      this.#await(stream, stream.next())
      stream.come()
    })
  }

  add(name: string, arrivals: OpenLoop, open: OpenStream, come: () => void): void {
    const stream = new Stream(new Draws(arrivals.sampler(open)), come)
    this.#streams.set(name, stream)
    this.#await(stream, stream.next())
  }

  /** From now on those of a source come at other times; its times that have passed are left out. */
  replace(name: string, arrivals: OpenLoop, open: OpenStream): void {
    const before = this.#streams.get(name)
    assert(before !== undefined, 'arrivals are replaced where some are awaited')
    before.isOver = true
    const stream = new Stream(new Draws(arrivals.sampler(open)), before.come)
    this.#streams.set(name, stream)
    let at = stream.next()
    while (at < this.#kernel.now) at = stream.next()
    this.#await(stream, at)
  }

  #await(stream: Stream, at: number): void {
    if (at <= Number.MAX_SAFE_INTEGER) {
      this.#kernel.schedule(at - this.#kernel.now, this.#came, stream)
    }
  }
}
