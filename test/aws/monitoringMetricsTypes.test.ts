// https://docs.aws.amazon.com/lambda/latest/dg/monitoring-metrics-types.html, read 2026-10

import { describe, expect, test } from 'vitest'
import { simulate } from '../support/simulate.ts'

describe('CloudWatch metrics as AWS defines them', () => {
  test('Throttles are in neither Invocations nor Errors; Errors are in Invocations', () => {
    const { functions } = simulate(`
      name: errors
      duration: 1m
      functions:
        f: { Runtime: nodejs22.x, ReservedConcurrentExecutions: 2, init: { constant: 0s }, duration: { constant: 1s }, errors: 100% }
      sources:
        s: { Type: Sdk, FunctionName: f, arrivals: { bursts: { size: 5, every: 1h } } }
    `)
    expect(functions['f']).toMatchObject({ Invocations: 2, Errors: 2, Throttles: 3 })
  })

  test('timeouts and crashes are Errors', () => {
    const { functions } = simulate(`
      name: errors
      duration: 1m
      functions:
        slow: { Runtime: nodejs22.x, Timeout: 1, init: { constant: 0s }, duration: { constant: 2s } }
        broken: { Runtime: nodejs22.x, init: { constant: 0s }, duration: { constant: 1s }, crashes: 100% }
      sources:
        a: { Type: Sdk, FunctionName: slow, arrivals: { at: [0s] } }
        b: { Type: Sdk, FunctionName: broken, arrivals: { at: [0s] } }
    `)
    expect(functions['slow']).toMatchObject({ Invocations: 1, Errors: 1, timeouts: 1 })
    expect(functions['broken']).toMatchObject({ Invocations: 1, Errors: 1, timeouts: 0 })
  })

  test('Duration leaves out Init and what extensions do afterwards', () => {
    const { functions, sources } = simulate(`
      name: durations
      duration: 1m
      functions:
        f: { Runtime: nodejs22.x, init: { constant: 300ms }, duration: { constant: 100ms }, extensions: { kind: internal, after: { constant: 50ms } } }
      sources:
        s: { Type: Sdk, FunctionName: f, arrivals: { at: [0s] } }
    `)
    expect(functions['f']?.Duration).toMatchObject({ count: 1, mean: 100 })
    expect(functions['f']?.InitDuration).toMatchObject({ count: 1, mean: 300 })
    expect(functions['f']?.PostRuntimeExtensionsDuration).toMatchObject({ count: 1, mean: 50 })
    expect(functions['f']?.billedDurationMs).toBe(450)
    expect(sources['s']?.latency.mean).toBe(400)
  })

  test('ProvisionedConcurrencyUtilization is busy over allocated; Invocations are those on it and those that spilled', () => {
    const { functions } = simulate(`
      name: utilization
      duration: 40s
      functions:
        f:
          Runtime: nodejs22.x
          Timeout: 60
          AutoPublishAlias: live
          ProvisionedConcurrencyConfig: { ProvisionedConcurrentExecutions: 4 }
          init: { constant: 0s }
          duration: { constant: 10s }
      sources:
        s: { Type: Sdk, FunctionName: f, arrivals: { bursts: { size: 5, every: 20s } } }
    `)
    expect(functions['f']).toMatchObject({
      Invocations: 10,
      ProvisionedConcurrencyInvocations: 8,
      ProvisionedConcurrencySpilloverInvocations: 2,
      ProvisionedConcurrencyUtilization: { mean: 0.5, max: 1 },
    })
    expect(functions['f']?.spillsByCause['allBusy']?.count).toBe(2)
  })
})

describe('metrics of event source mappings as AWS defines them', () => {
  const queue = (work: string, source: string) =>
    simulate(`
      name: mapping
      duration: 25s
      functions: { f: { Timeout: 20, init: 0s, duration: { constant: 1s }, ${work} } }
      sources: { orders: { Type: SQS, FunctionName: f, ${source} } }
    `).queues['orders']

  test('what is polled is invoked and deleted, each counted by the message', () => {
    expect(queue('errors: 0%', 'queue: { backlog: 25 }')).toMatchObject({
      PolledEventCount: 25,
      InvokedEventCount: 25,
      FailedInvokeEventCount: 0,
      DeletedEventCount: 25,
    })
  })

  test('a retry polls, invokes and fails again, and nothing that failed is deleted', () => {
    expect(queue('errors: 100%', 'queue: { backlog: 3, VisibilityTimeout: 20 }')).toMatchObject({
      PolledEventCount: 6,
      InvokedEventCount: 6,
      FailedInvokeEventCount: 6,
      DeletedEventCount: 0,
    })
  })

  // Attempts at 0, 1, 3, 7 and 15 s; let go at 20 s and received again, with attempts at 20, 21 and 23 s.
  test('a throttle invokes again what was polled once, and is no failure of the function', () => {
    expect(
      queue('ReservedConcurrentExecutions: 0', 'queue: { backlog: 1, VisibilityTimeout: 20 }'),
    ).toMatchObject({
      PolledEventCount: 2,
      InvokedEventCount: 8,
      FailedInvokeEventCount: 0,
      letGo: { failed: 0, reported: 0, throttled: 1 },
    })
  })

  test('what a partial response lists has failed, and the rest is deleted', () => {
    const of = queue(
      'errors: 0%',
      'messageErrors: 50%, FunctionResponseTypes: [ReportBatchItemFailures], queue: { backlog: 10 }',
    )
    expect(of?.InvokedEventCount).toBe(10)
    expect(of?.FailedInvokeEventCount).toBeGreaterThan(0)
    expect((of?.FailedInvokeEventCount ?? 0) + (of?.DeletedEventCount ?? 0)).toBe(10)
  })

  test('AsyncEventsReceived counts what was taken, AsyncEventAge each invocation, AsyncEventsDropped what was given up', () => {
    const { functions } = simulate(`
      name: events
      duration: 10m
      functions: { f: { init: 0s, duration: { constant: 1s }, errors: 100% } }
      sources: { files: { Type: S3, FunctionName: f, arrivals: { at: [0s, 0s] } } }
    `)
    expect(functions['f']).toMatchObject({
      AsyncEventsReceived: 2,
      AsyncEventAge: { count: 6, min: 0, max: 182_000 },
      AsyncEventsDropped: 2,
      Invocations: 6,
      Errors: 6,
    })
  })
})
