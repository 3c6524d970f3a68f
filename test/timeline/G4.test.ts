import { describe, expect, test } from 'vitest'
import { eventsOf, problemsOf } from '../support/simulate.ts'
import { lines } from './lines.ts'
import { table } from './table.ts'

const scenario = (scaling: string, arrivals = '{ at: [1ms] }', functionName = 'f') => `
  name: timeline
  duration: 10m
  functions:
    f:
      Runtime: nodejs22.x
      CapacityProviderConfig: { LambdaManagedInstancesCapacityProviderConfig: {} }
      ${scaling}
      versions: { "7": {} }
      duration: { constant: 10ms }
  sources:
    s: { Type: Sdk, FunctionName: "${functionName}", arrivals: ${arrivals} }
`

test('G4: three environments are there before the first request, and stay without any', () => {
  expect(table(eventsOf(scenario('')))).toBe(
    lines(`
      0s    -    created      f:$LATEST#1
      0s    -    initialized  f:$LATEST#1
      0s    -    created      f:$LATEST#2
      0s    -    initialized  f:$LATEST#2
      0s    -    created      f:$LATEST#3
      0s    -    initialized  f:$LATEST#3
      1ms   s#1  warm         f:$LATEST#1
      1ms   s#1  starts       f:$LATEST#1
      11ms  s#1  completed    f:$LATEST#1  10 ms, billed 0
    `),
  )
})

test('G4: a version has its own, and one that nobody calls has none', () => {
  const created = eventsOf(scenario('', '{ at: [1ms] }', 'f:7')).flatMap(record =>
    record.event === 'created' ? [record.environment] : [],
  )
  expect(created).toEqual(['f:7#1', 'f:7#2', 'f:7#3'])
})

test.each([
  ['FunctionScalingConfig: { MinExecutionEnvironments: 5 }', 5],
  ['FunctionScalingConfig: { MaxExecutionEnvironments: 2 }', 2],
  ['FunctionScalingConfig: { MinExecutionEnvironments: 1, MaxExecutionEnvironments: 2 }', 1],
])('G4: %s starts with %d', (scaling, count) => {
  const created = eventsOf(scenario(scaling)).filter(({ event }) => event === 'created')
  expect(created).toHaveLength(count)
})

test('G4: with both bounds 0 it is off, and does not come back by itself', () => {
  const off = 'FunctionScalingConfig: { MinExecutionEnvironments: 0, MaxExecutionEnvironments: 0 }'
  const records = eventsOf(scenario(off, '{ regular: 1/s }'))
  expect(records.length).toBeGreaterThan(590)
  for (const record of records) expect(record).toMatchObject({ limit: 'managedConcurrency' })
})

test('G4: never more than the most, whatever the load', () => {
  const most = 'FunctionScalingConfig: { MaxExecutionEnvironments: 4 }'
  const created = eventsOf(scenario(most, '{ bursts: { size: 300, every: 1s } }')).filter(
    ({ event }) => event === 'created',
  )
  expect(created).toHaveLength(4)
})

test.each([
  [
    '{ MinExecutionEnvironments: 5, MaxExecutionEnvironments: 4 }',
    'must be at most MaxExecutionEnvironments, 4 (G4): found 5',
  ],
  [
    '{ MinExecutionEnvironments: 0 }',
    'must be at least 1 unless MaxExecutionEnvironments is 0, too (G4): found 0',
  ],
  ['{ MinExecutionEnvironments: 15001 }', 'must be at most 15000: found 15001'],
])('G4: %s is refused', (bounds, message) => {
  expect(problemsOf(scenario(`FunctionScalingConfig: ${bounds}`))).toEqual([
    `functions.f.FunctionScalingConfig.MinExecutionEnvironments: ${message}`,
  ])
})

test('G4: bounds are for Managed Instances only', () => {
  const text = scenario('FunctionScalingConfig: { MinExecutionEnvironments: 1 }').replace(
    /CapacityProviderConfig: .*/,
    '',
  )
  expect(problemsOf(text)).toEqual([
    'functions.f.FunctionScalingConfig: must stand beside CapacityProviderConfig: found none (G4); AWS: "The function provided by the arn does not contain a capacity provider configuration"',
  ])
})

describe('G4: bounds that are set', () => {
  const bounds = (least: number, most: number) =>
    `{ MinExecutionEnvironments: ${least}, MaxExecutionEnvironments: ${most} }`
  const lives = (first: string, changes: string) =>
    table(
      eventsOf(`${scenario(`FunctionScalingConfig: ${first}`)}  changes: [${changes}]\n`).filter(
        ({ at }) => at > 0,
      ),
      'created',
      'initialized',
      'removed',
    )
  const set = (at: string, to: string) =>
    `{ at: ${at}, set: functions.f.FunctionScalingConfig, to: ${to} }`

  test('a larger least number comes up, where there is room on servers in a minute', () => {
    expect(lives(bounds(3, 5), set('1m', bounds(5, 5)))).toBe(
      lines(`
        1m  -  created      f:$LATEST#4
        1m  -  created      f:$LATEST#5
        2m  -  initialized  f:$LATEST#4
        2m  -  initialized  f:$LATEST#5
      `),
    )
  })

  test('what is more than the most goes at once, and on its way when it is there', () => {
    expect(lives(bounds(3, 5), `${set('1m', bounds(4, 5))}, ${set('90s', bounds(1, 1))}`)).toBe(
      lines(`
        1m     -  created      f:$LATEST#4
        1m30s  -  removed      f:$LATEST#1  scaledIn
        1m30s  -  removed      f:$LATEST#3  scaledIn
        2m     -  initialized  f:$LATEST#4
        2m     -  removed      f:$LATEST#4  scaledIn
      `),
    )
  })

  test('with both 0 it is switched off, and with others on again', () => {
    expect(lives(bounds(1, 2), `${set('1m', bounds(0, 0))}, ${set('2m', bounds(1, 2))}`)).toBe(
      lines(`
        1m  -  removed      f:$LATEST#1  scaledIn
        2m  -  created      f:$LATEST#2
        5m  -  initialized  f:$LATEST#2
      `),
    )
  })
})
