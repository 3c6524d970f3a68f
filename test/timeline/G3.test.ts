import { describe, expect, test } from 'vitest'
import { eventsOf, simulate } from '../support/simulate.ts'
import { lines } from './lines.ts'
import { table } from './table.ts'

/** What becomes of environments after the start. */
function changes(text: string, files = {}): string {
  const records = eventsOf(text, { files }).filter(({ at }) => at > 0)
  return table(records, 'created', 'initialized', 'removed')
}

/** Ten places for requests and one vCPU in each of three environments. */
const scenario = (settings: string, assumptions: string) => `
  name: timeline
  duration: 5m
  functions:
    f:
      Runtime: nodejs22.x
      Timeout: 900
      ${settings}
      CapacityProviderConfig: { LambdaManagedInstancesCapacityProviderConfig: { PerExecutionEnvironmentMaxConcurrency: 10 } }
      init: { constant: 1s }
  sources:
    s: { Type: Sdk, FunctionName: f, arrivals: { trace: { file: requests.csv } } }
  assumptions: { ${assumptions} }
`

test('G3: 16 requests at once are half of the places of 3.2 environments', () => {
  const text = scenario('duration: { constant: 20s }', 'managedCpuShare: 0%')
  expect(changes(text, { 'requests.csv': 'at,count\n1,16\n' })).toBe(
    lines(`
      30s    -  created      f:$LATEST#4
      1m30s  -  initialized  f:$LATEST#4
    `),
  )
})

test('G3: 8 requests on average that use a quarter of a vCPU are half of the vCPUs of 4', () => {
  const work = 'work: [{ cpu: { constant: 25s } }, { wait: { constant: 75s } }]'
  const text = scenario(work, 'managedSaturationTarget: 100%')
  // 8 from the beginning, and 16 for the first half of the second 30 s are 12: the CPUs of 6.
  expect(changes(text, { 'requests.csv': 'at,count\n0,8\n' })).toBe(
    lines(`
      30s    -  created      f:$LATEST#4
      1m30s  -  initialized  f:$LATEST#4
    `),
  )
})

test('G3: a CPU is never used by more than all of it, so that a fleet at most doubles', () => {
  const text = scenario('duration: { constant: 10m }', 'managedSaturationTarget: 100%')
  const at30 = eventsOf(text, { files: { 'requests.csv': 'at,count\n0,30\n' } }).filter(
    ({ at, event }) => event === 'created' && at === 30_000_000,
  )
  expect(at30).toHaveLength(3)
})

test('G3: what finds room on a server is there after 1 minute, what needs another after 3', () => {
  const sizes = 'MemorySize: 4096\n      duration: { constant: 20s }'
  const text = scenario(sizes, 'managedCpuShare: 0%')
  // Servers of 4 vCPUs have room for two environments: three servers for three more.
  expect(changes(text, { 'requests.csv': 'at,count\n1,30\n' })).toBe(
    lines(`
      30s    -  created      f:$LATEST#4
      30s    -  created      f:$LATEST#5
      30s    -  created      f:$LATEST#6
      1m30s  -  initialized  f:$LATEST#4
      1m30s  -  initialized  f:$LATEST#5
      1m30s  -  initialized  f:$LATEST#6
    `),
  )
  const more = text.replace(
    'managedCpuShare: 0%',
    'managedCpuShare: 0%, managedSaturationTarget: 30%',
  )
  const ready = eventsOf(more, { files: { 'requests.csv': 'at,count\n1,30\n' } }).flatMap(record =>
    record.event === 'initialized' && record.at > 0 ? [record.at / 1e6] : [],
  )
  expect(ready).toEqual([90, 90, 90, 210, 210, 210, 210])
})

test('G3: what fewer were enough for during the whole window goes, the least used first', () => {
  const text = scenario(
    'duration: { constant: 20s }',
    'managedCpuShare: 0%, managedScaleInWindow: 2m',
  )
  // 4 were needed at 30 s, and 3 at 1m, 1m30s, 2m and 2m30s.
  expect(changes(text, { 'requests.csv': 'at,count\n1,16\n' })).toBe(
    lines(`
      30s    -  created      f:$LATEST#4
      1m30s  -  initialized  f:$LATEST#4
      2m30s  -  removed      f:$LATEST#4  scaledIn
    `),
  )
})

test('G3: one that is not needed any more finishes its requests, and takes no other', () => {
  const text = scenario(
    'FunctionScalingConfig: { MinExecutionEnvironments: 1 }\n      duration: { constant: 1s }',
    'managedCpuShare: 0%, managedSaturationTarget: 80%, managedScaleInWindow: 90s',
  )
  const requests = [
    '1,28',
    '1,28',
    '1,200',
    '1,200',
    '1,28',
    '1,28',
    '1,28',
    '1,28',
    '1,28',
    '1,28',
  ]
  const later = ['91,150', '115,1', '125,1', '125,1']
  const csv = `at,durationMs\n${[...requests, ...later].join('\n')}\n`.replaceAll(
    /,(\d+)$/gm,
    ',$1000',
  )
  const records = eventsOf(text, { files: { 'requests.csv': csv } }).filter(({ at }) => at > 80e6)
  // 10 of 10 places need two environments; from 1 min on three requests or fewer need one.
  expect(table(records)).toBe(
    lines(`
      1m30s  -     initialized  f:$LATEST#2
      1m31s  s#11  warm         f:$LATEST#2
      1m31s  s#11  starts       f:$LATEST#2
      1m55s  s#12  warm         f:$LATEST#2
      1m55s  s#12  starts       f:$LATEST#2
      1m56s  s#12  completed    f:$LATEST#2  1000 ms, billed 0
      2m5s   s#13  warm         f:$LATEST#1
      2m5s   s#13  starts       f:$LATEST#1
      2m5s   s#14  warm         f:$LATEST#1
      2m5s   s#14  starts       f:$LATEST#1
      2m6s   s#13  completed    f:$LATEST#1  1000 ms, billed 0
      2m6s   s#14  completed    f:$LATEST#1  1000 ms, billed 0
      3m21s  s#3   completed    f:$LATEST#1  200000 ms, billed 0
      3m21s  s#4   completed    f:$LATEST#1  200000 ms, billed 0
      4m1s   s#11  completed    f:$LATEST#2  150000 ms, billed 0
      4m1s   -     removed      f:$LATEST#2  scaledIn
    `),
  )
})

/** Half an hour each of as much again, which comes within so long. */
const doubling = (settings: string, rate: number, within: number) => `
  name: timeline
  duration: 120m
  functions:
    f:
      CapacityProviderConfig: { LambdaManagedInstancesCapacityProviderConfig: {} }
      ${settings}
  sources:
    s:
      Type: Sdk
      FunctionName: f
      arrivals:
        profile:
          - { at: 0m, rate: ${rate}/s }
${[1, 2, 4].map((times, i) => step(rate * times, 30 * (i + 1), within)).join('\n')}
`

const step = (rate: number, at: number, within: number) =>
  `          - { at: ${at}m, rate: ${rate}/s }\n          - { at: ${at + within}m, rate: ${2 * rate}/s }`

const kinds = [
  ['its CPUs', 'Runtime: nodejs22.x\n      duration: { exponential: 1s }', 10],
  [
    'its places',
    'Runtime: python3.13\n      work: [{ cpu: { constant: 1ms } }, { wait: { exponential: 1s } }]',
    12,
  ],
  [
    'both',
    'Runtime: provided.al2023\n      work: [{ cpu: { exponential: 100ms } }, { wait: { constant: 900ms } }]',
    6,
  ],
] as const

describe('G3: traffic that doubles within 5 minutes, again and again, is never throttled', () => {
  test.each(kinds)(
    'by %s',
    (_, settings, rate) => {
      for (const seed of ['1', '2']) {
        for (const within of [0, 5]) {
          const { functions } = simulate(doubling(settings, rate, within), { seed })
          expect(functions['f']?.Throttles).toBe(0)
          expect(functions['f']?.environments.max).toBeGreaterThan(10)
        }
      }
    },
    60_000,
  )
})

test('G3: faster growth is throttled', () => {
  const [, settings, rate] = kinds[1]
  const text = doubling(settings, rate, 0).replace(`rate: ${2 * rate}/s`, `rate: ${6 * rate}/s`)
  expect(simulate(text).functions['f']?.Throttles).toBeGreaterThan(100)
})
