// https://docs.aws.amazon.com/lambda/latest/dg/configuration-concurrency.html, read 2026-10

import { describe, expect, test } from 'vitest'
import { requestsOf } from '../support/requestsOf.ts'
import { eventsOf, problemsOf, simulate } from '../support/simulate.ts'

const reserving = (limit: number, ...reserved: readonly number[]): string => `
name: reserving
duration: 1m
account: { ConcurrentExecutions: ${limit} }
functions:
${reserved
  .map(
    (each, i) =>
      `  f${i}: { Runtime: nodejs22.x, duration: { constant: 1s }, ReservedConcurrentExecutions: ${each} }`,
  )
  .join('\n')}
sources:
  s: { Type: Sdk, FunctionName: f0, arrivals: { at: [0s] } }
`

describe('100 of the concurrency of an account cannot be reserved (A25, C3)', () => {
  test.each([
    { limit: 1000, reserved: [900] },
    { limit: 1000, reserved: [400, 500] },
    { limit: 2000, reserved: [1900] },
    { limit: 100, reserved: [0] },
    { limit: 1000, reserved: [900, 0] },
  ])('of $limit, $reserved may be reserved', ({ limit, reserved }) => {
    expect(problemsOf(reserving(limit, ...reserved))).toEqual([])
  })

  test.each([
    { limit: 1000, reserved: [901] },
    { limit: 1000, reserved: [400, 501] },
    { limit: 2000, reserved: [1901] },
    { limit: 100, reserved: [1] },
  ])('of $limit, $reserved may not be reserved', ({ limit, reserved }) => {
    const problems = problemsOf(reserving(limit, ...reserved))
    expect(problems.length).toBeGreaterThan(0)
    expect(problems.join()).toMatch(/ReservedConcurrentExecutions/)
    expect(problems.join()).toMatch(/\b100\b/)
  })

  test('of 10, the quota of a new account, none may be reserved', () => {
    expect(problemsOf(reserving(10, 1))).not.toEqual([])
  })
})

test('reserved concurrency of 0 stops a function (C3)', () => {
  const yaml = `
    name: stopped
    duration: 1m
    functions:
      f: { Runtime: nodejs22.x, ReservedConcurrentExecutions: 0, duration: { constant: 1s } }
    sources:
      s: { Type: Sdk, FunctionName: f, arrivals: { at: [0s, 1s, 30s] } }
  `
  for (const request of requestsOf(eventsOf(yaml))) {
    expect(request).toMatchObject({
      decision: 'throttled',
      limit: 'reservedConcurrency',
      Reason: 'ReservedFunctionConcurrentInvocationLimitExceeded',
    })
  }
  const { functions, sources } = simulate(yaml)
  expect(functions['f']).toMatchObject({ Invocations: 0, Throttles: 3 })
  expect(functions['f']?.environments.created).toBe(0)
  expect(sources['s']?.outcomes.throttled).toBe(3)
})

test('what is reserved can be reached when the rest of the account is full (C3)', () => {
  const { functions } = simulate(`
    name: kept free
    duration: 1m
    account: { ConcurrentExecutions: 300 }
    functions:
      kept: { Runtime: nodejs22.x, Timeout: 60, ReservedConcurrentExecutions: 100, init: { constant: 0s }, duration: { constant: 40s } }
      rest: { Runtime: nodejs22.x, Timeout: 60, init: { constant: 0s }, duration: { constant: 40s } }
    sources:
      noise: { Type: Sdk, FunctionName: rest, arrivals: { bursts: { size: 250, every: 1h } } }
      quiet: { Type: Sdk, FunctionName: kept, arrivals: { profile: [{ at: 0s, rate: 0/s }, { at: 1s, rate: 0/s }, { at: 1s, rate: 1000/s }] } }
  `)
  expect(functions['rest']).toMatchObject({ Invocations: 200, Throttles: 50 })
  expect(functions['kept']?.ConcurrentExecutions.max).toBe(100)
})
