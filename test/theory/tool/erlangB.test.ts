import { describe, expect, test } from 'vitest'
import { distanceFrom } from './distanceFrom.ts'
import { laws } from './laws.ts'
import { replicate } from './replicate.ts'

/** Values of Erlang's B, written down: the formula of the project is not asked. */
const erlang = [
  { limit: 10, load: 8, blocked: 0.121661, seconds: 500 },
  { limit: 10, load: 20, blocked: 0.537963, seconds: 200 },
  { limit: 100, load: 100, blocked: 0.0757, seconds: 100 },
] as const

describe('throttled by the limit of the account is blocked as Erlang says, whatever the law', () => {
  for (const { limit, load, blocked, seconds } of erlang) {
    test.each(laws)(`${load} on ${limit}: ${blocked}, $law`, ({ duration, warmup }) => {
      const yaml = `
        name: loss system
        duration: ${warmup + seconds}s
        warmup: ${warmup}s
        account: { ConcurrentExecutions: ${limit} }
        functions:
          f: { Runtime: nodejs22.x, Timeout: 900, init: { constant: 0s }, duration: ${duration} }
        sources:
          s: { Type: Sdk, FunctionName: f, arrivals: { poisson: ${load}/s } }
      `
      const shares = replicate(yaml, ({ functions }) => functions['f']?.throttleRate.rate)
      expect(distanceFrom(shares, blocked)).toBe('')
    })
  }
})
