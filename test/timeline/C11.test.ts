import { expect, test } from 'vitest'
import { eventsOf } from '../support/simulate.ts'
import { lines } from './lines.ts'
import { table } from './table.ts'

test('C11: ten requests per second for each unit of concurrency, as a total', () => {
  const records = eventsOf(
    `
      name: timeline
      duration: 1s
      account: { ConcurrentExecutions: 1 }
      functions:
        f: { Runtime: nodejs22.x, init: { constant: 0s }, duration: { constant: 50ms } }
      sources:
        s: { Type: Sdk, FunctionName: f, arrivals: { at: [0s, 0s, 0s, 0s, 0s, 0s, 0s, 0s, 0s, 0s, 0s, 99.999ms, 100ms, 199.999ms, 200ms] } }
    `,
  )
  expect(table(records, 'decided')).toBe(
    lines(`
      0s         s#1   cold       f:$LATEST#1
      0s         s#2   throttled  -            accountConcurrency
      0s         s#3   throttled  -            accountConcurrency
      0s         s#4   throttled  -            accountConcurrency
      0s         s#5   throttled  -            accountConcurrency
      0s         s#6   throttled  -            accountConcurrency
      0s         s#7   throttled  -            accountConcurrency
      0s         s#8   throttled  -            accountConcurrency
      0s         s#9   throttled  -            accountConcurrency
      0s         s#10  throttled  -            accountConcurrency
      0s         s#11  throttled  -            accountRate
      99.999ms   s#12  throttled  -            accountRate
      100ms      s#13  warm       f:$LATEST#1
      199.999ms  s#14  throttled  -            accountRate
      200ms      s#15  warm       f:$LATEST#1
    `),
  )
})

test('C11: reserved concurrency has a rate of its own', () => {
  const records = eventsOf(
    `
      name: timeline
      duration: 1s
      functions:
        f: { Runtime: nodejs22.x, ReservedConcurrentExecutions: 1, init: { constant: 0s }, duration: { constant: 1ms } }
      sources:
        s: { Type: Sdk, FunctionName: f, arrivals: { at: [0s, 1ms, 2ms, 3ms, 4ms, 5ms, 6ms, 7ms, 8ms, 9ms, 10ms, 99.999ms, 100ms] } }
    `,
  )
  expect(table(records.filter(({ event }) => event === 'decided').slice(9))).toBe(
    lines(`
      9ms       s#10  warm       f:$LATEST#1
      10ms      s#11  throttled  -            reservedRate
      99.999ms  s#12  throttled  -            reservedRate
      100ms     s#13  warm       f:$LATEST#1
    `),
  )
})

test('C11: no request rate limits events, be it that of provisioned concurrency', () => {
  const times = Array.from({ length: 12 }, (_, i) => `${5 * i}ms`)
  const decisions = eventsOf(`
    name: timeline
    duration: 1s
    functions:
      f: { Runtime: nodejs22.x, init: { constant: 0s }, work: [ { invoke: { FunctionName: 'g:live', InvocationType: Event } } ] }
      g: { Runtime: nodejs22.x, AutoPublishAlias: live, ProvisionedConcurrencyConfig: { ProvisionedConcurrentExecutions: 1 }, init: { constant: 0s }, duration: { constant: 1ms } }
    sources:
      s: { Type: Sdk, FunctionName: f, arrivals: { at: [${times.join(', ')}] } }
  `).flatMap(record =>
    record.event === 'decided' && record.function === 'g' ? record.decision : [],
  )
  expect(decisions).toEqual(times.map(() => 'provisioned'))
})
