import { expect, test } from 'vitest'
import { eventsOf } from '../support/simulate.ts'
import { lines } from './lines.ts'
import { table } from './table.ts'

const ofResource = (fault: string, arrivals: string) => `
  name: timeline
  duration: 30s
  functions:
    f: { Runtime: nodejs22.x, Timeout: 20, init: { constant: 0s }, work: [{ use: { resource: db, for: 1s } }] }
  resources:
    db: { connections: 1 }
  sources:
    s: { Type: Sdk, FunctionName: f, arrivals: { at: ${arrivals} } }
  changes: [{ do: fault, resource: db, ${fault} }]
`

test('a slow resource: uses that begin from then on take longer, and one that begins at its end does not', () => {
  const records = eventsOf(ofResource('from: 2s, until: 10s, slow: 3', '[1.5s, 2s, 7s, 9.5s, 10s]'))
  // The use of 1.5 s is under way when it begins, and keeps its time; the one of 9.5 s waits for the
  // one before, which ends at 10 s, when the fault is over.
  expect(table(records, 'resourceAsked', 'resourceGranted', 'resourceLeft', 'change')).toBe(
    lines(`
      1.5s  f:$LATEST#1  asks for  db
      1.5s  f:$LATEST#1  has       db
      2s    -            begins        fault db: slow 3
      2s    f:$LATEST#2  asks for  db
      2.5s  f:$LATEST#1  leaves    db  done
      2.5s  f:$LATEST#2  has       db
      5.5s  f:$LATEST#2  leaves    db  done
      7s    f:$LATEST#2  asks for  db
      7s    f:$LATEST#2  has       db
      9.5s  f:$LATEST#1  asks for  db
      10s   -            ends          fault db: slow 3
      10s   f:$LATEST#2  leaves    db  done
      10s   f:$LATEST#1  has       db
      10s   f:$LATEST#2  asks for  db
      11s   f:$LATEST#1  leaves    db  done
      11s   f:$LATEST#2  has       db
      12s   f:$LATEST#2  leaves    db  done
    `),
  )
})

test('a failing resource: a use that ends while it fails has failed, at the end of its time', () => {
  const records = eventsOf(ofResource('from: 2s, until: 6s, errors: 100%', '[1s, 1.1s, 3s, 5s]'))
  // The use that ends at exactly 2 s finds the fault begun, the one that ends at 6 s finds it over.
  expect(table(records, 'resourceLeft', 'finished', 'change')).toBe(
    lines(`
      2s  -            begins                  fault db: errors 100%
      2s  f:$LATEST#1  leaves     db           failed
      2s  s#1          error      f:$LATEST#1  1000 ms, billed 1000
      3s  f:$LATEST#2  leaves     db           failed
      3s  s#2          error      f:$LATEST#2  1900 ms, billed 1900
      4s  f:$LATEST#2  leaves     db           failed
      4s  s#3          error      f:$LATEST#2  1000 ms, billed 1000
      6s  -            ends                    fault db: errors 100%
      6s  f:$LATEST#2  leaves     db           done
      6s  s#4          completed  f:$LATEST#2  1000 ms, billed 1000
    `),
  )
})

test('a slow and failing function: requests that come from its beginning on, up to its end', () => {
  const records = eventsOf(`
    name: timeline
    duration: 30s
    functions:
      f: { Runtime: nodejs22.x, Timeout: 20, init: { constant: 0s }, duration: { constant: 1s } }
      g: { Runtime: nodejs22.x, init: { constant: 0s }, duration: { constant: 1s } }
    sources:
      s: { Type: Sdk, FunctionName: f, arrivals: { at: [1.5s, 2s, 9s, 10s] } }
      t: { Type: Sdk, FunctionName: g, arrivals: { at: [3s] } }
    changes:
      - { from: 2s, until: 10s, do: fault, FunctionName: f, slow: 3 }
      - { from: 5s, until: 20s, do: fault, FunctionName: f, slow: 2 }
      - { from: 9s, until: 10s, do: fault, FunctionName: f, errors: 100% }
  `)
  expect(table(records, 'finished')).toBe(
    lines(`
      2.5s  s#1  completed  f:$LATEST#1  1000 ms, billed 1000
      4s    t#1  completed  g:$LATEST#1  1000 ms, billed 1000
      5s    s#2  completed  f:$LATEST#2  3000 ms, billed 3000
      12s   s#4  completed  f:$LATEST#1  2000 ms, billed 2000
      15s   s#3  error      f:$LATEST#2  6000 ms, billed 6000
    `),
  )
})

test('of a handler that goes step by step every step is slower, also while it holds a resource', () => {
  const records = eventsOf(`
    name: timeline
    duration: 30s
    functions:
      f: { Runtime: nodejs22.x, Timeout: 20, init: { constant: 0s }, work: [{ wait: 1s }, { use: { resource: db, for: 2s } }] }
    resources:
      db: { connections: 1 }
    sources:
      s: { Type: Sdk, FunctionName: f, arrivals: { at: [0s, 10s] } }
    changes: [{ from: 5s, until: 11s, do: fault, FunctionName: f, slow: 2 }]
  `)
  expect(table(records, 'resourceGranted', 'finished')).toBe(
    lines(`
      1s   f:$LATEST#1  has        db
      3s   s#1          completed  f:$LATEST#1  3000 ms, billed 3000
      12s  f:$LATEST#1  has        db
      16s  s#2          completed  f:$LATEST#1  6000 ms, billed 6000
    `),
  )
})

test('a fault draws from streams of its own: what has nothing to do with it stays as it was', () => {
  const scenario = (changes: string) => `
    name: timeline
    duration: 1h
    functions:
      f: { Runtime: nodejs22.x, Timeout: 60, duration: { exponential: 200ms }, errors: 10% }
    sources:
      s: { Type: Sdk, FunctionName: f, arrivals: { poisson: 1/s } }
    ${changes}
  `
  const finished = (changes: string) =>
    eventsOf(scenario(changes)).filter(record => record.event === 'finished')
  const before = new Map(finished('').map(each => [each.request, each]))
  const after = finished(
    'changes: [{ from: 20m, until: 40m, do: fault, FunctionName: f, slow: 2, errors: 50% }]',
  )
  const minutes = (at: number) => at / 60_000_000
  const arrivedAt = ({ at, duration }: (typeof after)[number]) => minutes(at - duration)
  const pairs = after.flatMap(each => {
    const was = before.get(each.request)
    return was === undefined ? [] : [{ was, is: each }]
  })
  const outside = pairs.filter(({ is }) => arrivedAt(is) < 20 || arrivedAt(is) > 41)
  const inside = pairs.filter(({ is }) => arrivedAt(is) > 21 && arrivedAt(is) < 39)
  const told = ({ duration, outcome }: (typeof after)[number]) => [duration, outcome]
  expect(outside.map(({ is }) => told(is))).toEqual(outside.map(({ was }) => told(was)))
  const rounding = inside.map(({ was, is }) => Math.abs(is.duration - 2 * was.duration))
  expect(Math.max(...rounding)).toBeLessThanOrEqual(1)
  const well = inside.filter(({ was }) => was.outcome === 'completed')
  const ill = inside.filter(({ was }) => was.outcome === 'error')
  expect(new Set(ill.map(({ is }) => is.outcome))).toEqual(new Set(['error']))
  const failed = well.filter(({ is }) => is.outcome === 'error').length / well.length
  expect(well.length).toBeGreaterThan(800)
  expect(Math.abs(failed - 0.5)).toBeLessThan(0.1)
})
