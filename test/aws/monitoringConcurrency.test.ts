// https://docs.aws.amazon.com/lambda/latest/dg/monitoring-concurrency.html, read 2026-10

import { describe, expect, test } from 'vitest'
import { simulate } from '../support/simulate.ts'

test('a request of two minutes in each minute on provisioned concurrency: executions 1 and 2, invocations 1 and 1 (C1)', () => {
  const { functions, timeSeries } = simulate(`
    name: provisioned concurrency of 10
    duration: 2m
    functions:
      f:
        Runtime: nodejs22.x
        Timeout: 300
        AutoPublishAlias: live
        ProvisionedConcurrencyConfig: { ProvisionedConcurrentExecutions: 10 }
        duration: { constant: 2m }
    sources:
      s: { Type: Sdk, FunctionName: f, arrivals: { regular: 1/m } }
  `)
  expect(timeSeries.periodMs).toBe(60_000)
  expect(timeSeries.functions['f']?.Invocations).toEqual([1, 1])
  expect(timeSeries.functions['f']?.ConcurrentExecutions).toEqual([1, 2])
  expect(functions['f']).toMatchObject({
    ProvisionedConcurrencyInvocations: 2,
    ProvisionedConcurrencySpilloverInvocations: 0,
  })
  expect(functions['f']?.ProvisionedConcurrencyUtilization?.max).toBe(0.2)
})

describe('ClaimedAccountConcurrency is what cannot be used by others (C5)', () => {
  const both = `
      both:
        Runtime: nodejs22.x
        ReservedConcurrentExecutions: 400
        AutoPublishAlias: live
        ProvisionedConcurrencyConfig: { ProvisionedConcurrentExecutions: 200 }
        duration: { constant: 1s }
      provisioned:
        Runtime: nodejs22.x
        Timeout: 60
        AutoPublishAlias: live
        ProvisionedConcurrencyConfig: { ProvisionedConcurrentExecutions: 100 }
        init: { constant: 1s }
        duration: { constant: 20s }
      plain: { Runtime: nodejs22.x, Timeout: 60, init: { constant: 1s }, duration: { constant: 20s } }`
  const measure = (size: number) =>
    simulate(
      `
    name: claimed
    duration: 1m
    functions:${both}
    sources:
      a: { Type: Sdk, FunctionName: plain, arrivals: { bursts: { size: ${size}, every: 1h } } }
      b: { Type: Sdk, FunctionName: provisioned, arrivals: { trace: { file: later.csv } } }
  `,
      { files: { 'later.csv': 'at,count\n2,103\n' } },
    )

  test('reserved, provisioned without reserved, and in flight on neither: 400 + 100 + 7 + 3', () => {
    const { account } = measure(7)
    expect(account.ClaimedAccountConcurrency.max).toBe(510)
    expect(account.ConcurrentExecutions.max).toBe(110)
    expect(account.UnreservedConcurrentExecutions.max).toBe(110)
  })

  test('requests are admitted by it: 500 of 1,000 are left, though 400 of the rest are idle', () => {
    const { functions, account } = measure(501)
    expect(functions['plain']).toMatchObject({ Invocations: 500, Throttles: 1 })
    expect(functions['provisioned']).toMatchObject({ Invocations: 100, Throttles: 3 })
    expect(account.ClaimedAccountConcurrency.max).toBe(1000)
    expect(account.ConcurrentExecutions.max).toBe(600)
  })
})
