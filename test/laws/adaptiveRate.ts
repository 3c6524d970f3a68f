const second = 1_000_000
const halfSecond = 500_000

/** The rate of an adaptive client and its tokens, by R6 and botocore's adaptive.py, in one piece and seconds. */
export class AdaptiveRate {
  #isOn = false
  #counted = 0
  #countedFrom = 0
  #measured = 0
  #before = 0
  #throttledAt = 0
  #rate = 1
  #most = 1
  #tokens = 0
  #at = 0

  /** An attempt takes a token, and waits so long until that has come. */
  ask(now: number): number {
    if (!this.#isOn) return 0
    this.#fill(now)
    this.#tokens--
    return Math.max(0, Math.ceil((-this.#tokens / this.#rate) * second))
  }

  answered(now: number, isThrottle: boolean): void {
    this.#measure(now)
    const dared = isThrottle ? 0.7 * this.#cut(now) : this.#grown(now)
    const rate = Math.min(dared, 2 * this.#measured)
    this.#fill(now)
    this.#rate = Math.max(0.5, rate)
    this.#most = Math.max(1, rate)
  }

  #measure(now: number): void {
    this.#counted++
    const start = Math.floor(now / halfSecond) * halfSecond
    if (start === this.#countedFrom) return
    const newest = this.#counted / ((start - this.#countedFrom) / second)
    this.#measured = 0.8 * newest + 0.2 * this.#measured
    this.#counted = 0
    this.#countedFrom = start
  }

  #cut(now: number): number {
    this.#before = this.#isOn ? Math.min(this.#rate, this.#measured) : this.#measured
    this.#isOn = true
    this.#throttledAt = now
    return this.#before
  }

  #grown(now: number): number {
    const recovery = Math.cbrt((this.#before * 0.3) / 0.4)
    return 0.4 * ((now - this.#throttledAt) / second - recovery) ** 3 + this.#before
  }

  #fill(now: number): void {
    const come = ((now - this.#at) / second) * this.#rate
    this.#tokens = Math.min(this.#most, this.#tokens + come)
    this.#at = now
  }
}
