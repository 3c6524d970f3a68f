import { expect, test } from 'vitest'
import { eventsOf } from '../support/simulate.ts'
import { lines } from './lines.ts'
import { table } from './table.ts'

test('C18: a scheduled action comes before the requests of its moment', () => {
  const records = eventsOf(
    `
      name: timeline
      duration: 1m
      functions:
        f: { Runtime: nodejs22.x, AutoPublishAlias: live, ProvisionedConcurrencyConfig: { ProvisionedConcurrentExecutions: 2 }, ScalableTarget: { MinCapacity: 0, MaxCapacity: 2, ScheduledActions: [{ at: 10s, ScalableTargetAction: { MaxCapacity: 1 } }] }, init: { constant: 0s }, duration: { constant: 1s } }
      sources:
        s: { Type: Sdk, FunctionName: f, arrivals: { at: [10s, 10s] } }
    `,
  )
  expect(table(records, 'decided', 'provisioned')).toBe(
    lines(`
      0s   -    provisioned  f:live     2 of 2
      10s  -    provisioned  f:live     1 of 1
      10s  s#1  provisioned  f:live#p2
      10s  s#2  cold         f:1#1      spilled allBusy
    `),
  )
})
