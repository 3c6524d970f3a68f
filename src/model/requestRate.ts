import { TokenBucket } from '../engine/tokenBucket.ts'
import { second } from '../math/time.ts'
import { quotas } from './quotas.ts'

/** The synchronous requests per second that come with some concurrency (C11, C12). */
export class RequestRate {
  readonly #window: number
  #bucket: TokenBucket

  constructor(concurrency: number, window: number) {
    this.#window = window
    this.#bucket = bucketOf(concurrency, window)
  }

  /** Starts anew, and full, for another concurrency. */
  resize(concurrency: number): void {
    this.#bucket = bucketOf(concurrency, this.#window)
  }

  take(now: number): boolean {
    return this.#bucket.take(now)
  }

  available(now: number): number {
    return this.#bucket.available(now)
  }
}

function bucketOf(concurrency: number, window: number): TokenBucket {
  const perSecond = quotas.requestRateFactor.value * concurrency
  return new TokenBucket(Math.floor((perSecond * window) / second), perSecond, second)
}
