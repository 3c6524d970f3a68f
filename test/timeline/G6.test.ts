import { expect, test } from 'vitest'
import { eventsOf, problemsOf } from '../support/simulate.ts'
import { lines } from './lines.ts'
import { table } from './table.ts'

const scenario = (settings: string, places: number, arrivals: string) => `
  name: timeline
  duration: 10m
  functions:
    f:
      Runtime: nodejs22.x
      CapacityProviderConfig: { LambdaManagedInstancesCapacityProviderConfig: { PerExecutionEnvironmentMaxConcurrency: ${places} } }
      FunctionScalingConfig: { MinExecutionEnvironments: 1, MaxExecutionEnvironments: 1 }
      ${settings}
  sources:
    s: { Type: Sdk, FunctionName: f, arrivals: ${arrivals} }
`

test('G6: a timeout answers, and the place is free when the code has come to its end', () => {
  const text = scenario(
    'Timeout: 2\n      duration: { constant: 5s }',
    2,
    '{ at: [1s, 2s, 4s, 6s] }',
  )
  expect(table(eventsOf(text), 'decided', 'finished')).toBe(
    lines(`
      1s  s#1  warm       f:$LATEST#1
      2s  s#2  warm       f:$LATEST#1
      3s  s#1  timedOut   f:$LATEST#1  2000 ms, billed 0
      4s  s#2  timedOut   f:$LATEST#1  2000 ms, billed 0
      4s  s#3  throttled  -            managedConcurrency
      6s  s#4  warm       f:$LATEST#1
      8s  s#4  timedOut   f:$LATEST#1  2000 ms, billed 0
    `),
  )
})

test('G6: a crash leaves the others alone, and its place is free at once', () => {
  const text = scenario(
    'crashes: 100%\n      duration: { constant: 1s }',
    2,
    '{ at: [1s, 1.5s, 2s] }',
  )
  expect(table(eventsOf(text).filter(({ at }) => at > 0))).toBe(
    lines(`
      1s    s#1  warm    f:$LATEST#1
      1s    s#1  starts  f:$LATEST#1
      1.5s  s#2  warm    f:$LATEST#1
      1.5s  s#2  starts  f:$LATEST#1
      2s    s#1  crash   f:$LATEST#1  1000 ms, billed 0
      2s    s#3  warm    f:$LATEST#1
      2s    s#3  starts  f:$LATEST#1
      2.5s  s#2  crash   f:$LATEST#1  1000 ms, billed 0
      3s    s#3  crash   f:$LATEST#1  1000 ms, billed 0
    `),
  )
})

test.each([
  // Asked for at 30 s; an Init that is longer than the start of an environment takes its own time.
  ['init: { constant: 100s }', 'initialized', 130],
  // It has 130 s, or the timeout where that is longer.
  ['init: { constant: 131s }', 'removed', 160],
  ['init: { constant: 131s }\n      Timeout: 140', 'initialized', 161],
  ['initErrors: 100%', 'removed', 90],
])('G6: with %s the next environment is %s at %d s', (settings, event, at) => {
  const text = scenario(`${settings}\n      duration: { constant: 1s }`, 1, '{ at: [1s] }').replace(
    'MaxExecutionEnvironments: 1',
    'MaxExecutionEnvironments: 2',
  )
  const next = eventsOf(text).find(
    record =>
      (record.event === 'initialized' || record.event === 'removed') &&
      record.environment === 'f:$LATEST#2',
  )
  expect(next).toMatchObject({ event, at: at * 1e6 })
})

test('G6: extensions are not told of invocations', () => {
  const text = scenario(
    'extensions: { kind: internal, after: 1s }\n      duration: { constant: 1s }',
    1,
    '{ at: [1s] }',
  ).replace('after: 1s', 'after: { constant: 1s }')
  expect(problemsOf(text)).toEqual([
    'functions.f.extensions.after: must be left out on Managed Instances, whose extensions are not told of invocations (G6): found it',
  ])
})
