// https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html, read 2026-10; the range
// of the timeout is that of the service model in botocore 1.43.107.

import { describe, expect, test } from 'vitest'
import { requestsOf } from '../support/requestsOf.ts'
import { eventsOf, problemsOf, simulate } from '../support/simulate.ts'

const scenario = (settings: string, arrivals: string, duration = '30s') => `
  name: limits
  duration: ${duration}
  functions:
    f: { Runtime: nodejs22.x, ${settings} }
  sources:
    s: { Type: Sdk, FunctionName: f, arrivals: ${arrivals} }
`

test('a GB is 1,024 MB: 1,536 MB for 2 s are 3 GB-seconds (Q8)', () => {
  const yaml = scenario(
    'MemorySize: 1536, init: { constant: 500ms }, duration: { constant: 1500ms }',
    '{ at: [0s] }',
  )
  expect(simulate(yaml).functions['f']).toMatchObject({ billedDurationMs: 2000, gbSeconds: 3 })
})

describe('limits of what a function may be set to (Q1, Q4)', () => {
  test.each([
    'Timeout: 0',
    'Timeout: 901',
    'Timeout: 1.5',
    'EphemeralStorage: { Size: 511 }',
    'EphemeralStorage: { Size: 10241 }',
  ])('%s is refused', setting => {
    const problems = problemsOf(scenario(`${setting}, duration: { constant: 1s }`, '{ at: [0s] }'))
    expect(problems).toHaveLength(1)
    expect(problems[0]).toContain(`functions.f.${setting.replace(/:.*/, '')}`)
  })

  test.each([
    'Timeout: 1',
    'Timeout: 900',
    'EphemeralStorage: { Size: 512 }',
    'EphemeralStorage: { Size: 10240 }',
  ])('%s is accepted', setting => {
    expect(problemsOf(scenario(`${setting}, duration: { constant: 1s }`, '{ at: [0s] }'))).toEqual(
      [],
    )
  })
})

test('a function times out after 3 s unless set (Q1)', () => {
  const yaml = scenario('init: { constant: 0s }, duration: { constant: 4s }', '{ at: [0s] }')
  expect(requestsOf(eventsOf(yaml))[0]).toMatchObject({ outcome: 'timedOut', duration: 3000 })
})

test('an account has 1,000 concurrent executions unless set: the 1,001st is throttled (C2, C14)', () => {
  const yaml = scenario(
    'init: { constant: 1s }, duration: { constant: 2s }',
    '{ bursts: { size: 1001, every: 1h } }',
  )
  const { functions } = simulate(yaml)
  expect(functions['f']).toMatchObject({
    Invocations: 1000,
    Throttles: 1,
    throttlesByReason: { ConcurrentInvocationLimitExceeded: 1 },
  })
  expect(functions['f']?.throttlesByLimit['accountConcurrency']?.count).toBe(1)
})

test('10 requests per second for each unit of concurrency, as a total and not per environment (C11)', () => {
  const yaml = `
    name: request rate
    duration: 12s
    warmup: 2s
    account: { ConcurrentExecutions: 100 }
    functions:
      f: { Runtime: nodejs22.x, init: { constant: 0s }, duration: { constant: 1ms } }
    sources:
      s: { Type: Sdk, FunctionName: f, arrivals: { regular: 4000/s } }
  `
  const { functions } = simulate(yaml)
  expect(functions['f']?.throttleRate).toMatchObject({ count: 30_000, of: 40_000, rate: 0.75 })
  expect(Object.keys(functions['f']?.throttlesByReason ?? {})).toEqual(['CallerRateLimitExceeded'])
  expect(functions['f']?.ConcurrentExecutions.max).toBe(1)
})
