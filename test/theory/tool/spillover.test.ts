import { describe, expect, test } from 'vitest'
import { distanceFrom } from './distanceFrom.ts'
import { replicate } from './replicate.ts'

/** What spills never comes back, so that provisioned concurrency is a loss system (C7). */
const cases = [
  { load: 10, provisioned: 11, spilled: 0.163232, seconds: 500 },
  { load: 100, provisioned: 110, spilled: 0.027463, seconds: 200 },
] as const

const durations = [
  { law: 'constant', duration: '{ constant: 1s }' },
  { law: 'exponential', duration: '{ exponential: { mean: 1s } }' },
]

describe('the share that spills over is what Erlang says is blocked', () => {
  for (const { load, provisioned, spilled, seconds } of cases) {
    test.each(durations)(`${load} on ${provisioned}, $law`, ({ duration }) => {
      const warmup = 20
      const spilledWithin = (length: number) =>
        replicate(
          `
          name: provisioned concurrency
          duration: ${length}s
          functions:
            f:
              Runtime: nodejs22.x
              Timeout: 900
              AutoPublishAlias: live
              ProvisionedConcurrencyConfig: { ProvisionedConcurrentExecutions: ${provisioned} }
              init: { constant: 0s }
              duration: ${duration}
          sources:
            s: { Type: Sdk, FunctionName: f, arrivals: { poisson: ${load}/s } }
          `,
          ({ functions }) => functions['f']?.ProvisionedConcurrencySpilloverInvocations,
        )
      // Counts cover the whole run; what spilled while it filled up is subtracted.
      const early = spilledWithin(warmup)
      const shares = spilledWithin(warmup + seconds).map(
        (count, i) => (count - (early[i] ?? 0)) / (load * seconds),
      )
      expect(distanceFrom(shares, spilled)).toBe('')
    })
  }
})
