/**
 * What slows an adaptive client down (R6), as botocore does it: tokens that come at a rate once it was
 * throttled, a rate that follows a cubic curve, and answers that are counted in half seconds.
 */
export function limiter() {
  let isOn = false
  let [tokens, rate, most, filledAt] = [0, 1, 1, 0]
  let [top, cutAt] = [0, 0]
  let [measured, answers, periods] = [0, 0, 0]

  function fill(now: number): void {
    tokens = Math.min(most, tokens + ((now - filledAt) * rate) / 1e6)
    filledAt = now
  }

  function measure(now: number): void {
    answers++
    const passed = Math.floor(now / 500_000) - periods
    if (passed === 0) return
    measured = 0.8 * ((2 * answers) / passed) + (1 - 0.8) * measured
    periods += passed
    answers = 0
  }

  /** How long an attempt waits for a token, which is its own from now on. */
  function wait(now: number): number {
    if (!isOn) return 0
    fill(now)
    tokens--
    return tokens < 0 ? Math.ceil((-tokens * 1e6) / rate) : 0
  }

  function answered(now: number, wasThrottled: boolean): void {
    measure(now)
    if (wasThrottled) {
      top = isOn ? Math.min(measured, rate) : measured
      cutAt = now
      isOn = true
    }
    const recovery = ((top * (1 - 0.7)) / 0.4) ** (1 / 3)
    const curve = wasThrottled ? 0.7 * top : 0.4 * ((now - cutAt) / 1e6 - recovery) ** 3 + top
    fill(now)
    const next = Math.min(curve, 2 * measured)
    rate = Math.max(0.5, next)
    most = Math.max(1, next)
  }

  return { wait, answered }
}
