import { describe, expect, test } from 'vitest'
import { distanceFrom } from './distanceFrom.ts'
import { replicate } from './replicate.ts'

/** Rates, idle timeouts in seconds, days until there are 2,500 requests, and exp(-rate x timeout). */
const cases = [
  { rate: '6/h', idle: 600, days: 17, chance: Math.exp(-1) },
  { rate: '12/h', idle: 600, days: 9, chance: Math.exp(-2) },
  { rate: '0.001/s', idle: 300, days: 29, chance: Math.exp(-0.3) },
  { rate: '0.01/s', idle: 300, days: 4, chance: Math.exp(-3) },
] as const

describe('one environment is gone when nothing came for its idle time (L19)', () => {
  test.each(cases)('$rate with $idle s: cold with a chance of $chance', row => {
    const yaml = `
      name: a quiet function
      duration: ${row.days}d
      warmup: 1d
      functions:
        f: { Runtime: nodejs22.x, init: { constant: 0s }, duration: { constant: 1ms } }
      sources:
        s: { Type: Sdk, FunctionName: f, arrivals: { poisson: ${row.rate} } }
      assumptions:
        idleTimeout: { constant: ${row.idle}s }
        maximumAge: { constant: 14h }
    `
    const shares = replicate(yaml, ({ functions }) => functions['f']?.coldStartRate.rate)
    expect(distanceFrom(shares, row.chance)).toBe('')
  })
})
