import { expect, test } from 'vitest'
import { eventsOf } from '../support/simulate.ts'
import { lines } from './lines.ts'
import { table } from './table.ts'

test('C9: while more is prepared, what there was stays usable', () => {
  const records = eventsOf(
    `
      name: timeline
      duration: 4m
      functions:
        f: { Runtime: nodejs22.x, AutoPublishAlias: live, ProvisionedConcurrencyConfig: { ProvisionedConcurrentExecutions: 1 }, ScalableTarget: { MinCapacity: 1, MaxCapacity: 5, ScheduledActions: [{ at: 1m, ScalableTargetAction: { MinCapacity: 2 } }] }, init: { constant: 0s }, duration: { constant: 1s } }
      sources:
        s: { Type: Sdk, FunctionName: f, arrivals: { at: [100s, 100s, 150.01s, 150.01s, 150.01s] } }
    `,
  )
  expect(table(records, 'decided', 'provisioned')).toBe(
    lines(`
      0s        -    provisioned  f:live     1 of 1
      1m        -    provisioned  f:live     1 of 2
      1m40s     s#1  provisioned  f:live#p1
      1m40s     s#2  cold         f:1#1      spilled allBusy
      2m30.01s  -    provisioned  f:live     2 of 2
      2m30.01s  s#3  provisioned  f:live#p2
      2m30.01s  s#4  provisioned  f:live#p1
      2m30.01s  s#5  warm         f:1#1      spilled allBusy
    `),
  )
})

test('C9: when less is wanted, the idle go at once and the busy when they finish', () => {
  const records = eventsOf(
    `
      name: timeline
      duration: 30s
      functions:
        f: { Runtime: nodejs22.x, Timeout: 10, AutoPublishAlias: live, ProvisionedConcurrencyConfig: { ProvisionedConcurrentExecutions: 3 }, ScalableTarget: { MinCapacity: 0, MaxCapacity: 3, ScheduledActions: [{ at: 10s, ScalableTargetAction: { MaxCapacity: 1 } }] }, init: { constant: 0s }, duration: { constant: 1s } }
      sources:
        s: { Type: Sdk, FunctionName: f, arrivals: { trace: { file: requests.csv } } }
    `,
    { files: { 'requests.csv': `at,durationMs\n9,2000\n9,3000\n` } },
  )
  expect(table(records, 'decided', 'removed', 'finished')).toBe(
    lines(`
      9s   s#1  provisioned  f:live#p3
      9s   s#2  provisioned  f:live#p2
      10s  -    removed      f:live#p1  deprovisioned
      11s  s#1  completed    f:live#p3  2000 ms, billed 2000
      11s  -    removed      f:live#p3  deprovisioned
      12s  s#2  completed    f:live#p2  3000 ms, billed 3000
    `),
  )
})
