import { describe, expect, test } from 'vitest'
import { eventsOf, problemsOf } from '../support/simulate.ts'
import { lines } from './lines.ts'
import { table } from './table.ts'

const scenario = (changes: string, more = '', arrivals = '{ at: [1ms] }') => `
  name: timeline
  duration: 20m
  functions:
    f:
      Runtime: nodejs22.x
      Timeout: 900
      CapacityProviderConfig: { LambdaManagedInstancesCapacityProviderConfig: { PerExecutionEnvironmentMaxConcurrency: 2 } }
      init: { constant: 1s }
      duration: { constant: 10s }
      ${more}
  sources:
    s: { Type: Sdk, FunctionName: f, arrivals: ${arrivals} }
  assumptions: { managedSaturationTarget: 100%, managedCpuShare: 0% }
  changes: [${changes}]
`

/** What becomes of environments after the start. */
const lives = (text: string) =>
  table(
    eventsOf(text).filter(({ at }) => at > 0),
    'created',
    'initialized',
    'removed',
    'change',
  )

test('G8: an update replaces one environment after the other, each when its successor is there', () => {
  expect(lives(scenario('{ at: 1m, do: deploy, FunctionName: f }'))).toBe(
    lines(`
      1m  -  done                      deploy f
      1m  -  created      f:$LATEST#4
      2m  -  initialized  f:$LATEST#4
      2m  -  removed      f:$LATEST#1  deployed
      2m  -  created      f:$LATEST#5
      3m  -  initialized  f:$LATEST#5
      3m  -  removed      f:$LATEST#2  deployed
      3m  -  created      f:$LATEST#6
      4m  -  initialized  f:$LATEST#6
      4m  -  removed      f:$LATEST#3  deployed
    `),
  )
})

test('G8: a share of them at a time, and what is busy goes when its requests have left', () => {
  const text = scenario('{ at: 55s, do: deploy, FunctionName: f }', '', '{ at: [1m50s] }')
  const all = text.replace('managedCpuShare', 'managedReplacedShare: 100%, managedCpuShare')
  expect(lives(all)).toBe(
    lines(`
      55s    -  done                      deploy f
      55s    -  created      f:$LATEST#4
      55s    -  created      f:$LATEST#5
      55s    -  created      f:$LATEST#6
      1m55s  -  initialized  f:$LATEST#4
      1m55s  -  removed      f:$LATEST#2  deployed
      1m55s  -  initialized  f:$LATEST#5
      1m55s  -  removed      f:$LATEST#3  deployed
      1m55s  -  initialized  f:$LATEST#6
      2m     -  removed      f:$LATEST#1  deployed
    `),
  )
})

test('G8: an update throttles nobody who was served before it', () => {
  const requests = (changes: string) =>
    eventsOf(scenario(changes, '', '{ regular: { rate: 0.5/s } }')).flatMap(record =>
      record.event === 'decided' ? [record.decision] : [],
    )
  expect(new Set(requests('{ at: 1m, do: deploy, FunctionName: f }'))).toEqual(new Set(['warm']))
})

test('G8: a numbered version has its least number before requests move to it, all at once', () => {
  const records = eventsOf(
    scenario(
      '{ at: 1m, do: deploy, FunctionName: f }',
      'AutoPublishAlias: live',
      '{ at: [55s, 3m59s, 4m] }',
    ),
  )
  expect(table(records, 'created', 'decided', 'removed', 'change')).toBe(
    lines(`
      0s     -    created  f:1#1
      0s     -    created  f:1#2
      0s     -    created  f:1#3
      55s    s#1  warm     f:1#1
      1m     -    done            deploy f
      1m     -    created  f:1#4
      1m     -    created  f:1#5
      1m     -    created  f:1#6
      3m59s  s#2  warm     f:1#2
      4m     -    removed  f:1#1  deployed
      4m     -    removed  f:1#3  deployed
      4m     s#3  warm     f:1#4
      4m9s   -    removed  f:1#2  deployed
    `),
  )
})

test('G8: what is deployed before a deployment is done takes its place', () => {
  const deploy = (at: string) => `{ at: ${at}, do: deploy, FunctionName: f }`
  const text = scenario(`${deploy('1m')}, ${deploy('2m')}`, 'AutoPublishAlias: live')
  expect(lives(text)).toBe(
    lines(`
      1m  -  done                deploy f
      1m  -  created      f:1#4
      1m  -  created      f:1#5
      1m  -  created      f:1#6
      2m  -  done                deploy f
      2m  -  created      f:1#7
      2m  -  created      f:1#8
      2m  -  created      f:1#9
      4m  -  removed      f:1#4  deployed
      4m  -  removed      f:1#5  deployed
      4m  -  removed      f:1#6  deployed
      5m  -  initialized  f:1#7
      5m  -  initialized  f:1#8
      5m  -  initialized  f:1#9
      5m  -  removed      f:1#1  deployed
      5m  -  removed      f:1#3  deployed
      5m  -  removed      f:1#2  deployed
    `),
  )
})

test('G8: a shift moves requests between two versions that are both there', () => {
  const versions =
    'versions: { "1": {}, "2": {} }\n      aliases: { live: { FunctionVersion: "1" } }'
  const shift =
    '{ at: 1m, do: shift, FunctionName: "f:live", FunctionVersion: "2", Type: AllAtOnce }'
  const text = scenario(shift, versions, '{ at: [59s, 1m] }').replace(
    'FunctionName: f,',
    'FunctionName: "f:live",',
  )
  expect(table(eventsOf(text), 'decided')).toBe(
    lines(`
      59s  s#1  warm  f:1#1
      1m   s#2  warm  f:2#1
    `),
  )
})

describe('G8: a setting of AWS makes another version', () => {
  test.each([
    ['MemorySize', '4096'],
    ['Timeout', '600'],
    [
      'CapacityProviderConfig.LambdaManagedInstancesCapacityProviderConfig.PerExecutionEnvironmentMaxConcurrency',
      '4',
    ],
  ])('%s', (key, to) => {
    const records = eventsOf(scenario(`{ at: 1m, set: functions.f.${key}, to: ${to} }`))
    const removed = records.flatMap(record =>
      record.event === 'removed' ? [`${record.environment} ${record.removal}`] : [],
    )
    expect(removed).toEqual([
      'f:$LATEST#1 deployed',
      'f:$LATEST#2 deployed',
      'f:$LATEST#3 deployed',
    ])
  })

  test('and each environment has the places of its own version', () => {
    const places =
      'CapacityProviderConfig.LambdaManagedInstancesCapacityProviderConfig.PerExecutionEnvironmentMaxConcurrency'
    const bounds =
      'FunctionScalingConfig: { MinExecutionEnvironments: 1, MaxExecutionEnvironments: 1 }'
    const text = scenario(
      `{ at: 1m, set: functions.f.${places}, to: 3 }`,
      bounds,
      '{ at: [59s, 59s, 59s, 2m, 2m, 2m, 2m] }',
    )
    expect(table(eventsOf(text), 'decided')).toBe(
      lines(`
        59s  s#1  warm       f:$LATEST#1
        59s  s#2  warm       f:$LATEST#1
        59s  s#3  throttled  -            managedConcurrency
        2m   s#4  warm       f:$LATEST#2
        2m   s#5  warm       f:$LATEST#2
        2m   s#6  warm       f:$LATEST#2
        2m   s#7  throttled  -            managedConcurrency
      `),
    )
  })

  test('and other sizes need other servers, which take longer', () => {
    // Servers of 4 vCPUs have room for four environments of one vCPU, and for one of four.
    const text = scenario('{ at: 1m, set: functions.f.MemorySize, to: 8192 }')
    const ready = eventsOf(text).flatMap(({ at, event }) => (event === 'initialized' ? [at] : []))
    expect(ready.slice(3).map(at => at / 60e6)).toEqual([4, 7, 10])
  })
})

test('G8: what is ours holds for requests from then on, on the environments that are there', () => {
  const text = scenario(
    '{ at: 1m, set: functions.f.duration, to: { constant: 3s } }',
    '',
    '{ at: [59s, 1m] }',
  )
  expect(table(eventsOf(text), 'finished', 'removed')).toBe(
    lines(`
      1m3s  s#2  completed  f:$LATEST#2  3000 ms, billed 0
      1m9s  s#1  completed  f:$LATEST#1  10000 ms, billed 0
    `),
  )
})

test('G8: one whose Init fails is asked for again, and the old one serves on', () => {
  const text = scenario(
    '{ at: 1m, set: functions.f.initErrors, to: 100% }, { at: 1m, do: deploy, FunctionName: f }, { at: 2m10s, set: functions.f.initErrors, to: 0% }',
    'FunctionScalingConfig: { MinExecutionEnvironments: 1, MaxExecutionEnvironments: 1 }',
  )
  expect(lives(text)).toBe(
    lines(`
      1m     -  done                      set functions.f.initErrors to 100%
      1m     -  done                      deploy f
      1m     -  created      f:$LATEST#2
      2m     -  removed      f:$LATEST#2  initFailed
      2m     -  created      f:$LATEST#3
      2m10s  -  done                      set functions.f.initErrors to 0%
      3m     -  removed      f:$LATEST#3  initFailed
      3m     -  created      f:$LATEST#4
      4m     -  initialized  f:$LATEST#4
      4m     -  removed      f:$LATEST#1  deployed
    `),
  )
})

test('G8: a function stays on what it runs on', () => {
  const to = '{ LambdaManagedInstancesCapacityProviderConfig: {} }'
  const text = scenario(`{ at: 1m, set: functions.f.CapacityProviderConfig, to: ${to} }`).replace(
    /CapacityProviderConfig: \{ .*/,
    'MemorySize: 2048',
  )
  expect(problemsOf(text)).toEqual([
    'changes.0.set: must leave which functions are on Managed Instances: found a change of it',
  ])
})
