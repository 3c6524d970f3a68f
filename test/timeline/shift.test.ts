import { expect, test } from 'vitest'
import type { DecidedRecord } from '../../src/metrics/logRecord.ts'
import { deploymentPreferences } from '../../src/model/deploymentPreferences.ts'
import { eventsOf } from '../support/simulate.ts'
import { lines } from './lines.ts'
import { table } from './table.ts'

const scenario = (changes: string) => `
  name: timeline
  duration: 30m
  functions:
    f:
      Runtime: nodejs22.x
      duration: { exponential: 100ms }
      versions: { '1': {}, '2': { errors: 20% }, '3': {} }
      aliases: { live: { FunctionVersion: '1' } }
  sources:
    s: { Type: Sdk, FunctionName: f:live, arrivals: { regular: 10/s } }
  changes: [${changes}]
`
const shift = (at: string, version: string, type: string) =>
  `{ at: ${at}, do: shift, FunctionName: "f:live", FunctionVersion: "${version}", Type: ${type} }`
const decided = (changes: string) =>
  eventsOf(scenario(changes)).filter((each): each is DecidedRecord => each.event === 'decided')

/** In each minute the share of requests that a version has. */
function sharesByMinute(records: readonly DecidedRecord[], version: string): number[] {
  return Array.from({ length: 30 }, (_, minute) => {
    const own = records.filter(({ at }) => Math.floor(at / 60_000_000) === minute)
    return own.filter(each => each.version === version).length / own.length
  })
}

test('a canary has 10% for its minutes, then all; who arrives at the moment of the step has the new share', () => {
  const shares = sharesByMinute(decided(shift('10m', '2', 'Canary10Percent5Minutes')), '2')
  expect(shares.slice(0, 10)).toEqual(Array.from({ length: 10 }, () => 0))
  for (const share of shares.slice(10, 15)) expect(Math.abs(share - 0.1)).toBeLessThan(0.05)
  expect(shares.slice(15)).toEqual(Array.from({ length: 15 }, () => 1))
})

test('a linear shift begins with 10% and adds as much each time', () => {
  const shares = sharesByMinute(decided(shift('5m', '2', 'Linear10PercentEvery2Minutes')), '2')
  for (const [minute, share] of shares.entries()) {
    const steps = Math.min(10, Math.max(0, Math.floor((minute - 5) / 2) + 1))
    expect(Math.abs(share - steps / 10)).toBeLessThan(0.08)
  }
  expect(shares.slice(23)).toEqual(Array.from({ length: 7 }, () => 1))
})

test('once a request would go to the new version, it would at any greater share; nothing else moves', () => {
  const small = decided(shift('0s', '2', 'Canary10Percent30Minutes'))
  const all = decided(shift('0s', '2', 'AllAtOnce'))
  const none = decided(shift('30m', '2', 'AllAtOnce'))
  const linear = decided(shift('0s', '2', 'Linear10PercentEvery3Minutes'))
  const movedFirst = linear.filter((_, i) => small[i]?.version === '2')
  expect(new Set(movedFirst.map(({ version }) => version))).toEqual(new Set(['2']))
  for (const [i, { at }] of none.entries()) {
    expect(none[i]?.version).toBe('1')
    expect(all[i]?.version).toBe('2')
    expect([small[i]?.at, all[i]?.at, linear[i]?.at]).toEqual([at, at, at])
  }
})

test('after a shift is over another may follow, and one back', () => {
  const records = decided(
    [
      shift('5m', '2', 'AllAtOnce'),
      shift('10m', '3', 'Canary10Percent5Minutes'),
      shift('20m', '1', 'AllAtOnce'),
    ].join(', '),
  )
  const versions = (from: number, to: number) => [
    ...new Set(
      records
        .filter(({ at }) => at >= from * 60_000_000 && at < to * 60_000_000)
        .map(({ version }) => version)
        .toSorted(),
    ),
  ]
  expect(versions(0, 5)).toEqual(['1'])
  expect(versions(5, 10)).toEqual(['2'])
  expect(versions(10, 15)).toEqual(['2', '3'])
  expect(versions(15, 20)).toEqual(['3'])
  expect(versions(20, 30)).toEqual(['1'])
})

test('the log tells each step, and a deployment to the alias meanwhile is of its own version', () => {
  const records = eventsOf(
    scenario(
      `${shift('10m', '2', 'Canary10Percent5Minutes')}, { at: 12m, do: deploy, FunctionName: "f:live" }, ${shift('20m', '3', 'AllAtOnce')}`,
    ),
  )
  expect(table(records, 'change')).toBe(
    lines(`
      10m  -  begins    shift f:live to 2, Canary10Percent5Minutes
      12m  -  done      deploy f:live
      15m  -  ends      shift f:live to 2, Canary10Percent5Minutes
      20m  -  done      shift f:live to 3, AllAtOnce
    `),
  )
  const deployed = records.flatMap(each =>
    each.event === 'removed' && each.removal === 'deployed' ? [each.version] : [],
  )
  expect([...new Set(deployed)]).toEqual(['1'])
})

/** Typed by hand from SAM's page: percent, then minutes to the next step. */
test.each([
  ['AllAtOnce', [[0, 100]]],
  [
    'Canary10Percent5Minutes',
    [
      [0, 10],
      [5, 100],
    ],
  ],
  [
    'Canary10Percent10Minutes',
    [
      [0, 10],
      [10, 100],
    ],
  ],
  [
    'Canary10Percent15Minutes',
    [
      [0, 10],
      [15, 100],
    ],
  ],
  [
    'Canary10Percent30Minutes',
    [
      [0, 10],
      [30, 100],
    ],
  ],
  [
    'Linear10PercentEvery1Minute',
    [
      [0, 10],
      [1, 20],
      [2, 30],
      [3, 40],
      [4, 50],
      [5, 60],
      [6, 70],
      [7, 80],
      [8, 90],
      [9, 100],
    ],
  ],
  [
    'Linear10PercentEvery2Minutes',
    [
      [0, 10],
      [2, 20],
      [4, 30],
      [6, 40],
      [8, 50],
      [10, 60],
      [12, 70],
      [14, 80],
      [16, 90],
      [18, 100],
    ],
  ],
  [
    'Linear10PercentEvery3Minutes',
    [
      [0, 10],
      [3, 20],
      [6, 30],
      [9, 40],
      [12, 50],
      [15, 60],
      [18, 70],
      [21, 80],
      [24, 90],
      [27, 100],
    ],
  ],
  [
    'Linear10PercentEvery10Minutes',
    [
      [0, 10],
      [10, 20],
      [20, 30],
      [30, 40],
      [40, 50],
      [50, 60],
      [60, 70],
      [70, 80],
      [80, 90],
      [90, 100],
    ],
  ],
] as const)('%s is as SAM describes it', (name, steps) => {
  expect(
    deploymentPreferences[name].steps.map(({ after, share }) => [after / 60_000_000, share * 100]),
  ).toEqual(steps)
})

test('every type of SAM is there', () => {
  expect(Object.keys(deploymentPreferences)).toHaveLength(9)
})
