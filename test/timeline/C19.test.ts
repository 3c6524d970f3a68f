import { expect, test } from 'vitest'
import { eventsOf } from '../support/simulate.ts'
import { lines } from './lines.ts'
import { table } from './table.ts'

test('C19: at its maximum age a provisioned environment is replaced in the background; nobody waits', () => {
  const records = eventsOf(
    `
      name: timeline
      duration: 15s
      functions:
        f: { Runtime: nodejs22.x, AutoPublishAlias: live, ProvisionedConcurrencyConfig: { ProvisionedConcurrentExecutions: 1 }, init: { constant: 2s }, duration: { constant: 1s } }
      sources:
        s: { Type: Sdk, FunctionName: f, arrivals: { at: [9s, 10s] } }
      assumptions: { maximumAge: { constant: 10s } }
    `,
  )
  expect(table(records, 'decided', 'finished', 'removed')).toBe(
    lines(`
      9s   s#1  provisioned  f:live#p1
      10s  s#1  completed    f:live#p1  1000 ms, billed 1000
      10s  -    removed      f:live#p1  age
      10s  s#2  provisioned  f:live#p2
      11s  s#2  completed    f:live#p2  1000 ms, billed 1000
    `),
  )
})

test('C19: a provisioned environment that is reset runs Init inside its next invocation', () => {
  const records = eventsOf(
    `
      name: timeline
      duration: 15s
      functions:
        f: { Runtime: nodejs22.x, Timeout: 10, AutoPublishAlias: live, ProvisionedConcurrencyConfig: { ProvisionedConcurrentExecutions: 1 }, init: { constant: 2s }, duration: { constant: 1s }, crashes: 100% }
      sources:
        s: { Type: Sdk, FunctionName: f, arrivals: { at: [1s, 5s] } }
    `,
  )
  expect(table(records, 'decided', 'finished', 'reset')).toBe(
    lines(`
      1s  s#1  provisioned  f:live#p1
      2s  s#1  crash        f:live#p1  1000 ms, billed 1000
      2s  -    reset        f:live#p1
      5s  s#2  provisioned  f:live#p1
      8s  s#2  crash        f:live#p1  3000 ms, billed 3000
      8s  -    reset        f:live#p1
    `),
  )
})

test('C19: one that is busy at its maximum age is replaced when it has finished', () => {
  const records = eventsOf(
    `
      name: timeline
      duration: 15s
      functions:
        f: { Runtime: nodejs22.x, AutoPublishAlias: live, ProvisionedConcurrencyConfig: { ProvisionedConcurrentExecutions: 1 }, init: { constant: 2s }, duration: { constant: 1s } }
      sources:
        s: { Type: Sdk, FunctionName: f, arrivals: { at: [9.5s, 10s, 10.5s] } }
      assumptions: { maximumAge: { constant: 10s } }
    `,
  )
  expect(table(records, 'decided', 'finished', 'removed')).toBe(
    lines(`
      9.5s   s#1  provisioned  f:live#p1
      10s    s#2  cold         f:1#1      spilled allBusy
      10.5s  s#1  completed    f:live#p1  1000 ms, billed 1000
      10.5s  -    removed      f:live#p1  age
      10.5s  s#3  provisioned  f:live#p2
      11.5s  s#3  completed    f:live#p2  1000 ms, billed 1000
      13s    s#2  completed    f:1#1      1000 ms, init 2000, billed 3000
    `),
  )
})
