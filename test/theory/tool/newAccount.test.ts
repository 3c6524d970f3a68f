import { describe, expect, test } from 'vitest'
import { distanceFrom } from './distanceFrom.ts'
import { replicate } from './replicate.ts'

const durations = [
  { law: 'constant', duration: '{ constant: 200ms }', warmup: 5 },
  { law: 'exponential', duration: '{ exponential: { mean: 200ms } }', warmup: 5 },
  {
    law: 'lognormal with a cv of 3',
    duration: '{ lognormal: { mean: 200ms, cv: 3 } }',
    warmup: 60,
  },
]

// Scenario S8 of what users ask. At 100 requests per second the account's request rate (C11) is
// just reached; its bucket is made deep enough here for it not to run empty.
describe('a new account with a limit of 10 and requests of 200 ms', () => {
  const throttled = (rate: string, duration: string, warmup: number, seconds: number) =>
    replicate(
      `
      name: a new account
      duration: ${warmup + seconds}s
      warmup: ${warmup}s
      account: { ConcurrentExecutions: 10 }
      functions:
        f: { Runtime: nodejs22.x, Timeout: 900, init: { constant: 0s }, duration: ${duration} }
      sources:
        s: { Type: Sdk, FunctionName: f, arrivals: { poisson: ${rate} } }
      assumptions:
        requestRateWindow: 10s
      `,
      ({ functions }) => functions['f']?.throttleRate.rate,
    )

  test.each(durations)('100 a second: 53.80% are throttled, $law', ({ duration, warmup }) => {
    expect(distanceFrom(throttled('100/s', duration, warmup, 40), 0.537963)).toBe('')
  })

  test.each(durations)('40 a second: 12.17% are throttled, $law', ({ duration, warmup }) => {
    expect(distanceFrom(throttled('40/s', duration, warmup, 100), 0.121661)).toBe('')
  })
})
