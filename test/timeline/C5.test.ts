import { expect, test } from 'vitest'
import { eventsOf } from '../support/simulate.ts'
import { lines } from './lines.ts'
import { table } from './table.ts'

test('C5: what is reserved or provisioned is claimed, used or not', () => {
  const records = eventsOf(
    `
      name: timeline
      duration: 10s
      account: { ConcurrentExecutions: 103 }
      functions:
        f: { Runtime: nodejs22.x, Timeout: 10, init: { constant: 0s }, duration: { constant: 5s } }
        kept: { Runtime: nodejs22.x, ReservedConcurrentExecutions: 2, init: { constant: 0s }, duration: { constant: 1s } }
        ready: { Runtime: nodejs22.x, AutoPublishAlias: live, ProvisionedConcurrencyConfig: { ProvisionedConcurrentExecutions: 1 }, init: { constant: 0s }, duration: { constant: 1s } }
      sources:
        s: { Type: Sdk, FunctionName: f, arrivals: { bursts: { size: 101, every: 1h } } }
        t: { Type: Sdk, FunctionName: ready, arrivals: { at: [1s, 1s] } }
    `,
  )
  expect(table(records.filter(({ event }) => event === 'decided').slice(99))).toBe(
    lines(`
      0s  s#100  cold         f:$LATEST#100
      0s  s#101  throttled    -              accountConcurrency
      1s  t#1    provisioned  ready:live#p1
      1s  t#2    throttled    -              accountConcurrency
    `),
  )
})
