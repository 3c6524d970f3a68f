import type { EventKind, Kernel } from '../../engine/kernel.ts'
import type { OpenLoop } from '../../math/arrivalProcess.ts'
import { Draws } from '../../math/draws.ts'

/** Those who come one after the other, whatever becomes of those before, and what each sets off. */
class Stream {
  readonly #times: Draws
  readonly come: () => void

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

  constructor(kernel: Kernel) {
    this.#kernel = kernel
    this.#came = kernel.on<Stream>('came', 'asks', stream => {
      this.#awaitNext(stream)
      stream.come()
    })
  }

  add(arrivals: OpenLoop, open: Parameters<OpenLoop['sampler']>[0], come: () => void): void {
    this.#awaitNext(new Stream(new Draws(arrivals.sampler(open)), come))
  }

  #awaitNext(stream: Stream): void {
    const at = stream.next()
    if (at <= Number.MAX_SAFE_INTEGER) {
      this.#kernel.schedule(at - this.#kernel.now, this.#came, stream)
    }
  }
}
