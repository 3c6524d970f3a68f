import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { millisecond, second } from '../../../src/math/time.ts'
import { ClientRateLimiter } from '../../../src/model/clients/clientRateLimiter.ts'
import { CubicRate } from '../../../src/model/clients/cubicRate.ts'
import { MeasuredRate } from '../../../src/model/clients/measuredRate.ts'
import { SendTokens } from '../../../src/model/clients/sendTokens.ts'

/** A client that was answered 20 times a second for 3 s, and throttled by the last of these answers. */
function throttledAtThree(): ClientRateLimiter {
  const limiter = new ClientRateLimiter()
  for (let i = 1; i < 60; i++) limiter.answered(50 * i * millisecond, false)
  limiter.answered(3 * second, true)
  return limiter
}

/** Tokens that are there now: attempts that need not wait. */
function ready(limiter: ClientRateLimiter, now: number): number {
  let count = 0
  while (count < 1_000 && limiter.delay(now) === 0) count++
  return count
}

describe('an adaptive client', () => {
  test('delays nothing before its first throttle', () => {
    const limiter = new ClientRateLimiter()
    for (let i = 1; i < 1_000; i++) {
      limiter.answered(i * millisecond, false)
      expect(limiter.delay(i * millisecond)).toBe(0)
    }
  })

  // botocore 1.43.11 itself, with a clock of our own: 19.99872 answers a second measured, a rate of
  // 13.999104 and 8.2738475 tokens.
  test('R6: keeps 0.7 of what it measured, and spends what came before', () => {
    const limiter = throttledAtThree()
    expect(ready(limiter, 3 * second)).toBe(8)
    const tokens = 8.2738475 - 10
    expect(limiter.delay(3 * second)).toBe(Math.ceil((-tokens * second) / 13.999104))
  })

  test('R6: its n-th delayed attempt waits for n tokens at its rate', () => {
    const limiter = throttledAtThree()
    ready(limiter, 3 * second)
    const first = limiter.delay(3 * second)
    const tenth = Array.from({ length: 9 }, () => limiter.delay(3 * second)).at(-1) ?? 0
    expect(tenth - first).toBeCloseTo((9 * second) / 13.999104, -1)
  })

  // As above: after 5 s of 10 answers a second the rate is twice the measured one, 20.000002.
  test('R6: is back to at most twice what it measures', () => {
    const limiter = throttledAtThree()
    for (let i = 1; i <= 50; i++) limiter.answered(3 * second + 100 * i * millisecond, false)
    expect(ready(limiter, 8 * second)).toBe(20)
    const first = limiter.delay(8 * second)
    expect(limiter.delay(8 * second) - first).toBeCloseTo(second / 20.000002, -1)
  })

  // As above, with throttles at 8.05, 8.1, 8.6, 9.1, 9.6, 10.1 and 10.6 s: 0.71069601 a second.
  test('R6: is cut again by each throttle, and from the lower of its two rates', () => {
    const limiter = throttledAtThree()
    for (let i = 1; i <= 50; i++) limiter.answered(3 * second + 100 * i * millisecond, false)
    for (const at of [8_050, 8_100, 8_600, 9_100, 9_600, 10_100, 10_600]) {
      limiter.answered(at * millisecond, true)
    }
    expect(ready(limiter, 10_700 * millisecond)).toBe(1)
    const first = limiter.delay(10_700 * millisecond)
    expect(limiter.delay(10_700 * millisecond) - first).toBeCloseTo(second / 0.71069601, -1)
  })

  test('R6: that never got anything but throttles sends one in two seconds', () => {
    const limiter = new ClientRateLimiter()
    limiter.answered(100 * millisecond, true)
    expect(limiter.delay(100 * millisecond)).toBe(Math.ceil((1 - 0.1) * 2 * second))
    expect(limiter.delay(100 * millisecond)).toBe(Math.ceil((2 - 0.1) * 2 * second))
  })
})

describe('the rate of a client', () => {
  test('R6: is cut to 0.7, and back where it was after the cube root of 0.75 times the rate', () => {
    const rate = new CubicRate()
    expect(rate.throttled(10 * second, 36)).toBe(36 * 0.7)
    // 0.3 of 36 over 0.4 is 27, and its cube root 3 s.
    expect(rate.answered(10 * second)).toBeCloseTo(25.2, 9)
    expect(rate.answered(13 * second)).toBeCloseTo(36, 9)
    expect(rate.answered(15 * second)).toBeCloseTo(36 + 0.4 * 8, 9)
  })

  test('R6: is measured over half seconds, the newest with 0.8', () => {
    const rate = new MeasuredRate()
    const at = [100, 200, 300, 499, 500, 700, 1_000, 2_100].map(ms => rate.count(ms * millisecond))
    const expected = [0, 0, 0, 0, 8, 8, 0.8 * 4 + 0.2 * 8, 0.8 * 1 + 0.2 * 4.8]
    for (const [i, value] of expected.entries()) expect(at[i]).toBeCloseTo(value, 9)
  })

  test('R6: fills a bucket that holds a second of it, or one token', () => {
    const tokens = new SendTokens()
    tokens.change(0, 4)
    const delays = Array.from({ length: 6 }, () => tokens.reserve(10 * second))
    expect(delays).toEqual([0, 0, 0, 0, 0.25 * second, 0.5 * second])
    tokens.change(20 * second, 0.1)
    expect(tokens.rate).toBe(0.5)
    expect([0, 1].map(() => tokens.reserve(20 * second))).toEqual([0, 2 * second])
  })

  test('is asked about times that go forward only', () => {
    const tokens = new SendTokens()
    tokens.reserve(5)
    expect(() => tokens.reserve(4)).toThrow('asked about now or later: found 4')
  })
})

const gaps = fc.array(fc.nat({ max: 300 * millisecond }), { maxLength: 60 })

test('at one rate attempts are sent in the order in which they ask', () => {
  fc.assert(
    fc.property(gaps, fc.double({ min: 0.5, max: 50, noNaN: true }), (times, rate) => {
      const tokens = new SendTokens()
      tokens.change(0, rate)
      let now = 0
      let lastSent = 0
      for (const gap of times) {
        now += gap
        const sent = now + tokens.reserve(now)
        expect(sent).toBeGreaterThanOrEqual(lastSent)
        lastSent = sent
      }
    }),
  )
})

test('a delay is a whole time, whatever was answered', () => {
  const kinds = fc.array(fc.constantFrom('asks', 'answered', 'throttled'), { maxLength: 60 })
  fc.assert(
    fc.property(gaps, kinds, (times, steps) => {
      const limiter = new ClientRateLimiter()
      let now = 0
      for (const [i, kind] of steps.entries()) {
        now += times[i] ?? 0
        if (kind !== 'asks') limiter.answered(now, kind === 'throttled')
        const delay = limiter.delay(now)
        expect(Number.isSafeInteger(delay) && delay >= 0).toBe(true)
      }
    }),
  )
})
