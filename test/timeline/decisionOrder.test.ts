import { expect, test } from 'vitest'
import { eventsOf } from '../support/simulate.ts'
import { lines } from './lines.ts'
import { table } from './table.ts'

test('C11: the request rate of the account is asked before that of a function, and its token stays taken', () => {
  const records = eventsOf(
    `
      name: timeline
      duration: 1s
      account: { ConcurrentExecutions: 101 }
      functions:
        f: { Runtime: nodejs22.x, ReservedConcurrentExecutions: 1, init: { constant: 0s }, duration: { constant: 1ms } }
        g: { Runtime: nodejs22.x, init: { constant: 0s }, duration: { constant: 1ms } }
      sources:
        s: { Type: Sdk, FunctionName: f, arrivals: { bursts: { size: 102, every: 1h } } }
        t: { Type: Sdk, FunctionName: g, arrivals: { at: [0.5ms, 1ms] } }
      assumptions: { requestRateWindow: 100ms }
    `,
  )
  expect(table(records.filter(({ event }) => event === 'decided').slice(100))).toBe(
    lines(`
      0s     s#101  throttled  -            reservedRate
      0s     s#102  throttled  -            accountRate
      500us  t#1    throttled  -            accountRate
      1ms    t#2    cold       g:$LATEST#1
    `),
  )
})

test('C3: a reserved concurrency of 0 is asked before all, and takes no token', () => {
  const records = eventsOf(
    `
      name: timeline
      duration: 1s
      account: { ConcurrentExecutions: 101 }
      functions:
        f: { Runtime: nodejs22.x, ReservedConcurrentExecutions: 0, init: { constant: 0s }, duration: { constant: 1ms } }
        g: { Runtime: nodejs22.x, init: { constant: 0s }, duration: { constant: 1ms } }
      sources:
        s: { Type: Sdk, FunctionName: f, arrivals: { bursts: { size: 102, every: 1h } } }
        t: { Type: Sdk, FunctionName: g, arrivals: { at: [0.5ms, 1ms] } }
      assumptions: { requestRateWindow: 100ms }
    `,
  )
  expect(table(records.filter(({ event }) => event === 'decided').slice(100))).toBe(
    lines(`
      0s     s#101  throttled  -            reservedConcurrency
      0s     s#102  throttled  -            reservedConcurrency
      500us  t#1    cold       g:$LATEST#1
      1ms    t#2    cold       g:$LATEST#2
    `),
  )
})

test('C5, C10: a request that the quota of the account refuses takes nothing of the scaling rate', () => {
  const records = eventsOf(
    `
      name: timeline
      duration: 3s
      account: { ConcurrentExecutions: 1000 }
      functions:
        f: { Runtime: nodejs22.x, init: { constant: 0s }, duration: { constant: 1s } }
        g: { Runtime: nodejs22.x, init: { constant: 0s }, duration: { constant: 1s } }
      sources:
        s: { Type: Sdk, FunctionName: f, arrivals: { bursts: { size: 1000, every: 1h } } }
        t: { Type: Sdk, FunctionName: g, arrivals: { trace: { file: requests.csv } } }
    `,
    { files: { 'requests.csv': `at,count\n0.5,500\n1,1001\n` } },
  )
  expect(table(records.filter(({ event }) => event === 'decided').slice(2499))).toBe(
    lines(`
      1s  t#1500  cold       g:$LATEST#1000
      1s  t#1501  throttled  -               accountConcurrency
    `),
  )
})
