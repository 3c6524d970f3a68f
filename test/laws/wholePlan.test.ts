import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { modelLog } from './modelLog.ts'
import type { PlanSketch } from './planSketch.ts'
import { type Feature, wholePlan } from './wholePlan.ts'

/** How each thing that may be switched on is seen in a plan. */
const signs: readonly (readonly [Feature, (plan: PlanSketch) => boolean])[] = [
  ['surroundings', ({ clients = [] }) => clients.length > 0],
  ['warmers', ({ warmers = [] }) => warmers.length > 0],
  ['tenants', ({ functions }) => functions.some(({ isPerTenant }) => isPerTenant === true)],
  ['managed', plan => versionsOf(plan).some(({ managed }) => managed !== undefined)],
  ['streaming', plan => callsOf(plan).some(({ streamTime = 0 }) => streamTime > 0)],
  ['adaptive', plan => callsOf(plan).some(({ retries }) => retries.isAdaptive)],
  ['queues', ({ queues = [] }) => queues.length > 0],
  ['streams', ({ streams = [] }) => streams.length > 0],
  ['snapshots', plan => versionsOf(plan).some(({ snapshot }) => snapshot !== undefined)],
  ['deploy', ({ changes = [] }) => changes.some(change => change.do === 'deploy')],
  ['fault', ({ changes = [] }) => changes.some(change => change.do === 'fault')],
  ['shift', ({ changes = [] }) => changes.some(change => change.do === 'shift')],
  ['set', ({ changes = [] }) => changes.some(change => change.do === 'set')],
]

const versionsOf = ({ functions }: PlanSketch) => functions.flatMap(({ versions }) => versions)
const callsOf = ({ clients = [] }: PlanSketch) => clients.flatMap(({ calls }) => calls)

test('whole plans have everything, alone and together, and are without what is left out', () => {
  const plans = fc.sample(wholePlan(), { seed: 1, numRuns: 1000 })
  for (const [name, sign] of signs) {
    const share = plans.filter(sign).length / plans.length
    expect({ name, isOften: share > 0.05 && share < 0.8 }).toEqual({ name, isOften: true })
    const others = fc.sample(wholePlan({ without: [name] }), { seed: 2, numRuns: 100 })
    expect({ name, found: others.filter(sign).length }).toEqual({ name, found: 0 })
  }
  const counts = plans.map(plan => signs.filter(([, sign]) => sign(plan)).length)
  expect(Math.max(...counts)).toBeGreaterThan(7)
  expect(Math.min(...counts)).toBe(0)
})

test('in whole plans everything happens that may: every limit binds, and snapshots are gone', () => {
  const logs = fc.sample(wholePlan(), { seed: 3, numRuns: 1000 }).map(modelLog)
  const limits = logs.flatMap(log =>
    log.flatMap(record => (record.event === 'decided' ? (record.limit ?? record.decision) : [])),
  )
  expect([...new Set(limits)].toSorted()).toEqual([
    'accountConcurrency',
    'accountRate',
    'cold',
    'managedConcurrency',
    'notReady',
    'provisioned',
    'reservedConcurrency',
    'reservedRate',
    'scalingRate',
    'tenantEnvironments',
    'warm',
  ])
})
