import { quotas } from '../quotas.ts'
import { CubicRate } from './cubicRate.ts'
import { MeasuredRate } from './measuredRate.ts'
import { SendTokens } from './sendTokens.ts'

const headroom = quotas.limiterHeadroom.value

/**
 * What holds back the attempts of an adaptive client, first ones included (R6), as botocore does it:
 * https://github.com/boto/botocore/blob/1.43.11/botocore/retries/adaptive.py. It measures from the
 * start and delays nothing until the first throttle. There a thread that sleeps is woken when the
 * rate changes; here a delay that was told stays.
 */
export class ClientRateLimiter {
  readonly #cubic = new CubicRate()
  readonly #measured = new MeasuredRate()
  readonly #tokens = new SendTokens()
  #isOn = false

  /** How long the next attempt has to wait, in whole microseconds; its token is taken. */
  delay(now: number): number {
    return this.#isOn ? this.#tokens.reserve(now) : 0
  }

  /** Learns of every answer; nobody having answered counts as one that is no throttle. */
  answered(now: number, wasThrottled: boolean): void {
    const measured = this.#measured.count(now)
    const rate = wasThrottled ? this.#cut(now, measured) : this.#cubic.answered(now)
    this.#tokens.change(now, Math.min(rate, headroom * measured))
  }

  #cut(now: number, measured: number): number {
    const rate = this.#isOn ? Math.min(measured, this.#tokens.rate) : measured
    this.#isOn = true
    return this.#cubic.throttled(now, rate)
  }
}
