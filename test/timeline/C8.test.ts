import { expect, test } from 'vitest'
import { eventsOf } from '../support/simulate.ts'
import { lines } from './lines.ts'
import { table } from './table.ts'

test('C8: none of it is usable before all of it is: 90 s of preparation and 10 ms for each of five', () => {
  const records = eventsOf(
    `
      name: timeline
      duration: 3m
      functions:
        f: { Runtime: nodejs22.x, AutoPublishAlias: live, ProvisionedConcurrencyConfig: { ProvisionedConcurrentExecutions: 5 }, init: { constant: 0s }, duration: { constant: 1s } }
      sources:
        s: { Type: Sdk, FunctionName: f, arrivals: { at: [90.049999s, 90.05s] } }
      assumptions: { provisionedAtStart: requested }
    `,
  )
  expect(table(records, 'decided', 'provisioned')).toBe(
    lines(`
      0s            -    provisioned  f:live     0 of 5
      1m30.049999s  s#1  cold         f:1#1      spilled notReady
      1m30.05s      -    provisioned  f:live     5 of 5
      1m30.05s      s#2  provisioned  f:live#p5
    `),
  )
})
