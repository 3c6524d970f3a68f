import type { RequestMeter } from './requestMeter.ts'

/** How many requests of one source have not ended, over all that it calls. */
export class SourceLoad {
  readonly name: string
  readonly #meters: readonly RequestMeter[]
  /** The most so far. */
  most = 0

  constructor(name: string, meters: readonly RequestMeter[]) {
    this.name = name
    this.#meters = meters
  }

  get inside(): number {
    return this.#meters.reduce((sum, meter) => sum + meter.inside, 0)
  }

  get waitingToRetry(): number {
    return this.#meters.reduce((sum, meter) => sum + meter.waitingToRetry, 0)
  }

  /** A request has arrived. */
  grow(): void {
    const { inside } = this
    if (inside > this.most) this.most = inside
  }
}
