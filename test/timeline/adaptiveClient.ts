/**
 * The rate limiter of an adaptive client (R6), written a second time, in seconds and with no care for
 * speed: a bucket that fills at a rate, a rate that follows a cubic curve, and a rate that is measured.
 */
export class AdaptiveClient {
  #wasThrottled = false
  #tokens = 0
  #depth = 1
  #rate = 1
  #filledAt = 0
  /** The curve: where it was cut, and when. */
  #top = 0
  #cutAt = 0
  #measured = 0
  #answers = 0
  #halfSeconds = 0

  /** When an attempt that is ready now may be sent. */
  sends(ready: number): number {
    if (!this.#wasThrottled) return ready
    this.#fill(ready)
    const wait = Math.max(0, (1 - this.#tokens) / this.#rate)
    this.#fill(ready + wait)
    this.#tokens--
    return ready + wait
  }

  answered(now: number, throttled: boolean): void {
    this.#measure(now)
    let rate = this.#top + 0.4 * (now - this.#cutAt - Math.cbrt((this.#top * 0.3) / 0.4)) ** 3
    if (throttled) {
      this.#top = this.#wasThrottled ? Math.min(this.#measured, this.#rate) : this.#measured
      this.#cutAt = now
      this.#wasThrottled = true
      rate = 0.7 * this.#top
    }
    this.#fill(now)
    const allowed = Math.min(rate, 2 * this.#measured)
    this.#rate = Math.max(0.5, allowed)
    this.#tokens = Math.min(this.#tokens, Math.max(1, allowed))
    this.#depth = Math.max(1, allowed)
  }

  #fill(now: number): void {
    this.#tokens = Math.min(this.#depth, this.#tokens + (now - this.#filledAt) * this.#rate)
    this.#filledAt = now
  }

  #measure(now: number): void {
    this.#answers++
    const halfSeconds = Math.floor(now * 2)
    if (halfSeconds <= this.#halfSeconds) return
    const newest = this.#answers / ((halfSeconds - this.#halfSeconds) / 2)
    this.#measured = 0.8 * newest + 0.2 * this.#measured
    this.#answers = 0
    this.#halfSeconds = halfSeconds
  }
}
