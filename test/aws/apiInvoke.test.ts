// https://docs.aws.amazon.com/lambda/latest/api/API_Invoke.html and the service model in botocore 1.43.107

import { describe, expect, test } from 'vitest'
import { requestsOf } from '../support/requestsOf.ts'
import { eventsOf } from '../support/simulate.ts'
import { tally } from '../support/tally.ts'

const scenario = (limit: number, reserved: string, size: number) => `
  name: reasons
  duration: 1m
  account: { ConcurrentExecutions: ${limit} }
  functions:
    f: { Runtime: nodejs22.x, Timeout: 60, ${reserved} init: { constant: 0s }, duration: { constant: 30s } }
  sources:
    s: { Type: Sdk, FunctionName: f, arrivals: { bursts: { size: ${size}, every: 1h } } }
`

describe('a throttled request is told why (C14)', () => {
  test.each([
    {
      Reason: 'ConcurrentInvocationLimitExceeded',
      yaml: scenario(200, '', 201),
      decisions: { cold: 200, accountConcurrency: 1 },
    },
    {
      Reason: 'ConcurrentInvocationLimitExceeded',
      yaml: scenario(2000, '', 1001),
      decisions: { cold: 1000, scalingRate: 1 },
    },
    {
      Reason: 'ReservedFunctionConcurrentInvocationLimitExceeded',
      yaml: scenario(1000, 'ReservedConcurrentExecutions: 5,', 6),
      decisions: { cold: 5, reservedConcurrency: 1 },
    },
    {
      // The bucket of 50 requests is empty; the first five run, the next 45 find no concurrency.
      Reason: 'ReservedFunctionInvocationRateLimitExceeded',
      yaml: scenario(1000, 'ReservedConcurrentExecutions: 5,', 51),
      decisions: { cold: 5, reservedConcurrency: 45, reservedRate: 1 },
    },
    {
      Reason: 'CallerRateLimitExceeded',
      yaml: scenario(20, '', 201),
      decisions: { cold: 20, accountConcurrency: 180, accountRate: 1 },
    },
  ])('$Reason: $decisions', ({ Reason, yaml, decisions }) => {
    const requests = requestsOf(eventsOf(yaml))
    expect(tally(requests.map(({ decision, limit }) => limit ?? decision))).toEqual(decisions)
    expect(requests.at(-1)?.Reason).toBe(Reason)
  })
})
