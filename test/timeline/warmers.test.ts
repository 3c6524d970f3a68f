import { expect, test } from 'vitest'
import { textReport } from '../../src/report/textReport.ts'
import { eventsOf, problemsOf, simulate } from '../support/simulate.ts'
import { lines } from './lines.ts'
import { table } from './table.ts'

const kept = (warmers: string) => `
  name: timeline
  duration: 20m
  functions:
    f: { Runtime: nodejs22.x, init: { constant: 200ms }, duration: { constant: 50ms }, errors: 100% }
  sources:
    s: { Type: Sdk, FunctionName: f, arrivals: { at: [1m, 1m, 16m, 16m, 16m] } }
  ${warmers}
  assumptions: { idleTimeout: { constant: 6m } }
`

const two = 'warmers: { keep: { FunctionName: f, every: 5m, concurrency: 2 } }'

test('a warmer holds as many environments at once as it sends pings, for its own time and without fail', () => {
  expect(table(eventsOf(kept(two)), 'decided', 'finished')).toBe(
    lines(`
      0s        keep#1  cold       f:$LATEST#1
      0s        keep#2  cold       f:$LATEST#2
      300ms     keep#1  completed  f:$LATEST#1  100 ms, init 200, billed 300
      300ms     keep#2  completed  f:$LATEST#2  100 ms, init 200, billed 300
      1m        s#1     warm       f:$LATEST#2
      1m        s#2     warm       f:$LATEST#1
      1m50ms    s#1     error      f:$LATEST#2  50 ms, billed 50
      1m50ms    s#2     error      f:$LATEST#1  50 ms, billed 50
      5m        keep#3  warm       f:$LATEST#1
      5m        keep#4  warm       f:$LATEST#2
      5m100ms   keep#3  completed  f:$LATEST#1  100 ms, billed 100
      5m100ms   keep#4  completed  f:$LATEST#2  100 ms, billed 100
      10m       keep#5  warm       f:$LATEST#2
      10m       keep#6  warm       f:$LATEST#1
      10m100ms  keep#5  completed  f:$LATEST#2  100 ms, billed 100
      10m100ms  keep#6  completed  f:$LATEST#1  100 ms, billed 100
      15m       keep#7  warm       f:$LATEST#1
      15m       keep#8  warm       f:$LATEST#2
      15m100ms  keep#7  completed  f:$LATEST#1  100 ms, billed 100
      15m100ms  keep#8  completed  f:$LATEST#2  100 ms, billed 100
      16m       s#3     warm       f:$LATEST#2
      16m       s#4     warm       f:$LATEST#1
      16m       s#5     cold       f:$LATEST#3
      16m50ms   s#3     error      f:$LATEST#2  50 ms, billed 50
      16m50ms   s#4     error      f:$LATEST#1  50 ms, billed 50
      16m250ms  s#5     error      f:$LATEST#3  50 ms, init 200, billed 250
    `),
  )
})

test('what pings cost is told apart, and what they avoid by a run without them', () => {
  const result = simulate(kept(two), { verdict: true })
  // Without pings all five requests are cold: both at 1 min, and after 15 min of rest all three.
  expect(result.warmers).toEqual({
    keep: {
      pings: 8,
      coldPings: 2,
      throttledPings: 0,
      coldStartRate: {
        count: 2,
        of: 8,
        rate: 0.25,
        interval: [expect.any(Number), expect.any(Number)],
      },
      throttleRate: { count: 0, of: 8, rate: 0, interval: [0, expect.any(Number)] },
      billedDurationMs: 1_200,
      gbSeconds: 0.15,
      coldStartsAvoided: 4,
      comparedWithout: 'it',
    },
  })
  expect(result.sources['s']?.arrivals).toBe(5)
  expect(result.functions['f']).toMatchObject({ Invocations: 13, Errors: 5, coldStarts: 3 })
  expect(simulate(kept(two)).warmers['keep']?.coldStartsAvoided).toBeNull()
  expect(simulate(kept('')).warmers).toEqual({})
})

test('each warmer is told of what it avoids itself, as long as they are few', () => {
  const apart = `warmers:
    one: { FunctionName: f, every: 5m }
    other: { FunctionName: f, every: 5m }
    short: { FunctionName: f, every: 5m, concurrency: 3, duration: 0s }`
  const { warmers } = simulate(kept(apart), { verdict: true })
  // Five environments come up at 0. From then on pings of no duration follow each other in one: three are kept.
  expect(
    Object.values(warmers).map(each => [each.pings, each.coldPings, each.coldStartsAvoided]),
  ).toEqual([
    [4, 1, 1],
    [4, 1, 1],
    [12, 3, 1],
  ])
})

test('where a run for each would be too many, what they avoid is that of all together, and the report says so', () => {
  const names = ['a', 'b', 'c', 'd', 'e']
  const many = names.map(name => `${name}: { FunctionName: f, every: 5m }`).join('\n    ')
  const result = simulate(kept(`warmers:\n    ${many}`), { verdict: true })
  expect(
    Object.values(result.warmers).map(each => [each.coldStartsAvoided, each.comparedWithout]),
  ).toEqual(names.map(() => [5, 'all']))
  expect(textReport(result)).toContain('Cold starts avoided are those of all warmers together')
  const alone = simulate(kept(two), { verdict: true })
  expect(textReport(alone)).not.toContain('all warmers together')
})

test('a warmer stands beside the sources: its pings move no number of theirs', () => {
  const random = (warmers: string) =>
    kept(warmers)
      .replace('{ at: [1m, 1m, 16m, 16m, 16m] }', '{ poisson: 1/s }')
      .replace('100%', '30%')
  const of = (yaml: string) =>
    eventsOf(yaml).flatMap(each =>
      each.event === 'finished' && each.request.startsWith('s#')
        ? [[each.request, each.outcome, each.duration]]
        : [],
    )
  expect(of(random(two))).toEqual(of(random('')))
})

test('what a warmer must not be', () => {
  expect(problemsOf(kept('warmers: { s: { FunctionName: f, every: 5m } }'))).toEqual([
    'warmers.s: a warmer must have a name of its own: found the source s',
  ])
  expect(problemsOf(kept('warmers: { keep: { FunctionName: g, every: 5m } }'))).toHaveLength(1)
  expect(
    problemsOf(kept('warmers: { keep: { FunctionName: f, every: 1us, concurrency: 2 } }')),
  ).toEqual([
    'warmers.keep.every: must bring at most 1000000000 pings in all, by fewer at once or a longer ' +
      'time between them: found about 2400000000 in 20m',
  ])
})
