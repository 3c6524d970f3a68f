import { expect, test } from 'vitest'
import { eventsOf } from '../support/simulate.ts'
import { lines } from './lines.ts'
import { table } from './table.ts'

test.each(['Sdk', 'Api'])(
  'arrivals through %s: the old ones end, and the new ones begin, at the moment',
  type => {
    const records = eventsOf(`
    name: timeline
    duration: 20s
    functions:
      f: { Runtime: nodejs22.x, init: { constant: 0s }, duration: { constant: 0.1s } }
    sources:
      s: { Type: ${type}, FunctionName: f, arrivals: { at: [1s, 5s, 9s, 10s, 15s] } }
    changes:
      - { at: 5s, set: sources.s.arrivals, to: { at: [2s, 5s, 6s, 8s] } }
      - { at: 8s, set: sources.s.arrivals, to: { regular: 0.5/s } }
  `)
    const arrivals = records.flatMap(each => (each.event === 'decided' ? [each.at / 1e6] : []))
    const regular = arrivals.slice(3)
    expect(arrivals.slice(0, 3)).toEqual([1, 5, 6])
    expect(regular).toHaveLength(6)
    expect(regular[0]).toBeGreaterThanOrEqual(8)
    expect(regular.map((at, i) => at - (regular[0] ?? 0) - 2 * i)).toEqual([0, 0, 0, 0, 0, 0])
  },
)

test('retries and timeouts: of whoever decides from then on; who waits keeps its patience', () => {
  const records = eventsOf(`
    name: timeline
    duration: 30s
    functions:
      f: { Runtime: nodejs22.x, Timeout: 20, init: { constant: 0s }, duration: { constant: 4s } }
    sources:
      s:
        Type: Sdk
        FunctionName: f
        timeout: 3s
        arrivals: { at: [0s, 4s, 9s] }
    changes:
      - { at: 5s, set: sources.s.timeout, to: 2s }
      - { at: 6s, set: sources.s.retries, to: { attempts: 2, base: 5s, jitter: none } }
      - { at: 11.5s, set: sources.s.timeout, to: 10s }
  `)
  expect(table(records, 'attempted', 'answered', 'waits', 'ended')).toBe(
    lines(`
      0s   s#1  attempt 1
      3s   s#1  answer 1     gaveUp
      3s   s#1  ends         timedOut after 1
      4s   s#2  attempt 1
      7s   s#2  answer 1     gaveUp
      7s   s#2  waits        until 12s
      9s   s#3  attempt 1
      11s  s#3  answer 1     gaveUp
      11s  s#3  waits        until 16s
      12s  s#2  attempt 2
      16s  s#2  answer 2     completed
      16s  s#2  ends         completed after 2
      16s  s#3  attempt 2
      20s  s#3  answer 2     completed
      20s  s#3  ends         completed after 2
    `),
  )
})

test('a front lets more through from then on, with a full burst', () => {
  const records = eventsOf(`
    name: timeline
    duration: 20s
    functions:
      f: { Runtime: nodejs22.x, init: { constant: 0s }, duration: { constant: 0.1s } }
    sources:
      s:
        Type: HttpApi
        FunctionName: f
        ThrottlingRateLimit: 0
        ThrottlingBurstLimit: 1
        arrivals: { at: [0s, 1s, 2s, 3s, 4s, 5s] }
    changes:
      - { at: 2s, set: sources.s.ThrottlingBurstLimit, to: 2 }
      - { at: 4s, set: sources.s.ThrottlingRateLimit, to: 0.5 }
  `)
  const answers = records.flatMap(each => (each.event === 'answered' ? [each.answer] : []))
  expect(answers).toEqual([
    'completed',
    'frontThrottled',
    'completed',
    'completed',
    'completed',
    'completed',
  ])
})

const resource = (limits: string, changes: string) => `
  name: timeline
  duration: 30s
  functions:
    f: { Runtime: nodejs22.x, Timeout: 20, init: { constant: 0s }, work: [{ use: { resource: db, for: 4s } }] }
  resources:
    db: ${limits}
  sources:
    s: { Type: Sdk, FunctionName: f, arrivals: { at: [0s, 0.1s, 0.2s] } }
  changes: [${changes}]
`

test('a resource with more connections serves who waits longest, at once', () => {
  const records = eventsOf(
    resource('{ connections: 1 }', '{ at: 1s, set: resources.db.connections, to: 2 }'),
  )
  expect(table(records, 'resourceGranted', 'resourceLeft')).toBe(
    lines(`
      0s  f:$LATEST#1  has     db
      1s  f:$LATEST#2  has     db
      4s  f:$LATEST#1  leaves  db  done
      4s  f:$LATEST#3  has     db
      5s  f:$LATEST#2  leaves  db  done
      8s  f:$LATEST#3  leaves  db  done
    `),
  )
})

test('with fewer of them those in use are kept until they are free, and the queue is as long as it is', () => {
  const records = eventsOf(
    resource(
      '{ connections: 2 }',
      '{ at: 1s, set: resources.db.connections, to: 1 }, { at: 1s, set: resources.db.queue, to: 0 }',
    ),
  )
  expect(table(records, 'resourceGranted', 'resourceLeft')).toBe(
    lines(`
      0s     f:$LATEST#1  has     db
      100ms  f:$LATEST#2  has     db
      4s     f:$LATEST#1  leaves  db  done
      4.1s   f:$LATEST#2  leaves  db  done
      4.1s   f:$LATEST#3  has     db
      8.1s   f:$LATEST#3  leaves  db  done
    `),
  )
})

test('a faster resource wakes who waits for its next token', () => {
  const records = eventsOf(
    resource('{ rate: 0.1/s, burst: 1 }', '{ at: 1s, set: resources.db.rate, to: 1/s }'),
  )
  // A new rate begins with a full burst: one at 1 s, the next a second later.
  expect(table(records, 'resourceGranted')).toBe(
    lines(`
      0s  f:$LATEST#1  has  db
      1s  f:$LATEST#2  has  db
      2s  f:$LATEST#3  has  db
    `),
  )
})

test('a handler that uses a resource from then on: who came before does as it would have', () => {
  const records = eventsOf(`
    name: timeline
    duration: 30s
    functions:
      f: { Runtime: nodejs22.x, Timeout: 20, init: { constant: 2s }, work: [{ wait: 1s }] }
    resources:
      db: { connections: 1 }
    sources:
      s: { Type: Sdk, FunctionName: f, arrivals: { at: [0s, 1s, 5s] } }
    changes:
      - { at: 1s, set: functions.f.work, to: [{ wait: 1s }, { use: { resource: db, for: 2s } }] }
      - { at: 4.5s, set: functions.f.work, to: [{ use: { resource: db, for: 1s } }] }
  `)
  expect(table(records, 'finished', 'resourceGranted')).toBe(
    lines(`
      3s  s#1          completed  f:$LATEST#1  1000 ms, init 2000, billed 3000
      4s  f:$LATEST#2  has        db
      6s  f:$LATEST#1  has        db
      6s  s#2          completed  f:$LATEST#2  3000 ms, init 2000, billed 5000
      7s  s#3          completed  f:$LATEST#1  2000 ms, billed 2000
    `),
  )
})

test('C8: provisioned concurrency is asked for as anybody would, and bounds hold at once', () => {
  const records = eventsOf(`
    name: timeline
    duration: 10m
    functions:
      f:
        Runtime: nodejs22.x
        AutoPublishAlias: live
        ProvisionedConcurrencyConfig: { ProvisionedConcurrentExecutions: 2 }
        duration: { constant: 1s }
      g:
        Runtime: nodejs22.x
        AutoPublishAlias: live
        ScalableTarget: { MinCapacity: 2, MaxCapacity: 9 }
        duration: { constant: 1s }
    sources:
      s: { Type: Sdk, FunctionName: f, arrivals: { at: [0s] } }
    changes:
      - { at: 1m, set: functions.f.ProvisionedConcurrencyConfig.ProvisionedConcurrentExecutions, to: 5 }
      - { at: 1m, set: functions.g.ScalableTarget.MinCapacity, to: 4 }
      - { at: 5m, set: functions.f.ProvisionedConcurrencyConfig.ProvisionedConcurrentExecutions, to: 1 }
      - { at: 5m, set: functions.g.ScalableTarget, to: { MinCapacity: 0, MaxCapacity: 3 } }
  `)
  expect(table(records, 'provisioned')).toBe(
    lines(`
      0s        -  provisioned  f:live  2 of 2
      0s        -  provisioned  g:live  2 of 2
      1m        -  provisioned  f:live  2 of 5
      1m        -  provisioned  g:live  2 of 4
      2m30.02s  -  provisioned  g:live  4 of 4
      2m30.03s  -  provisioned  f:live  5 of 5
      5m        -  provisioned  f:live  1 of 1
      5m        -  provisioned  g:live  3 of 3
    `),
  )
})
