import { expect, test } from 'vitest'
import { eventsOf } from '../support/simulate.ts'
import { lines } from './lines.ts'
import { table } from './table.ts'

test('C7: when all provisioned environments are busy, requests spill over; freed at that moment is free', () => {
  const records = eventsOf(
    `
      name: timeline
      duration: 10s
      functions:
        f: { Runtime: nodejs22.x, AutoPublishAlias: live, ProvisionedConcurrencyConfig: { ProvisionedConcurrentExecutions: 1 }, init: { constant: 0s }, duration: { constant: 1s } }
      sources:
        s: { Type: Sdk, FunctionName: f, arrivals: { at: [0s, 500ms, 1s] } }
    `,
  )
  expect(table(records, 'decided', 'finished')).toBe(
    lines(`
      0s     s#1  provisioned  f:live#p1
      500ms  s#2  cold         f:1#1      spilled allBusy
      1s     s#1  completed    f:live#p1  1000 ms, billed 1000
      1s     s#3  provisioned  f:live#p1
      1.5s   s#2  completed    f:1#1      1000 ms, billed 1000
      2s     s#3  completed    f:live#p1  1000 ms, billed 1000
    `),
  )
})

test('C7: the 11th of a burst on one provisioned environment is beyond its request rate until a tenth of a second is over', () => {
  const records = eventsOf(
    `
      name: timeline
      duration: 10s
      functions:
        f: { Runtime: nodejs22.x, AutoPublishAlias: live, ProvisionedConcurrencyConfig: { ProvisionedConcurrentExecutions: 1 }, init: { constant: 0s }, duration: { constant: 1ms } }
      sources:
        s: { Type: Sdk, FunctionName: f, arrivals: { at: [0s, 1ms, 2ms, 3ms, 4ms, 5ms, 6ms, 7ms, 8ms, 9ms, 10ms, 99.999ms, 100ms] } }
    `,
  )
  expect(table(records.filter(({ event }) => event === 'decided').slice(9))).toBe(
    lines(`
      9ms       s#10  provisioned  f:live#p1
      10ms      s#11  cold         f:1#1      spilled rate
      99.999ms  s#12  warm         f:1#1      spilled rate
      100ms     s#13  provisioned  f:live#p1
    `),
  )
})

test('C7: what is provisioned is carved out of what is reserved', () => {
  const records = eventsOf(
    `
      name: timeline
      duration: 10s
      functions:
        f: { Runtime: nodejs22.x, ReservedConcurrentExecutions: 2, AutoPublishAlias: live, ProvisionedConcurrencyConfig: { ProvisionedConcurrentExecutions: 1 }, init: { constant: 0s }, duration: { constant: 1s } }
      sources:
        s: { Type: Sdk, FunctionName: f, arrivals: { at: [0s, 0s, 0s] } }
        latest: { Type: Sdk, FunctionName: "f:$LATEST", arrivals: { at: [500ms, 1s] } }
    `,
  )
  expect(table(records, 'decided')).toBe(
    lines(`
      0s     s#1       provisioned  f:live#p1
      0s     s#2       cold         f:1#1        spilled allBusy
      0s     s#3       throttled    -            reservedConcurrency
      500ms  latest#1  throttled    -            reservedConcurrency
      1s     latest#2  cold         f:$LATEST#1
    `),
  )
})
