import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { LogRecord } from '../../src/metrics/logRecord.ts'
import { conservation } from './conservation.ts'
import { examplePlan } from './examplePlan.ts'
import { managedLives } from './managedLives.ts'
import { modelLog } from './modelLog.ts'
import type { PlanSketch } from './planSketch.ts'
import { timeOrder } from './timeOrder.ts'
import { wholePlan } from './wholePlan.ts'

const second = 1_000_000

const laws = { timeOrder, conservation, managedLives }

test('the logs of 500 random plans with Managed Instances obey their laws, and others are as before', () => {
  fc.assert(
    fc.property(wholePlan(), sketch => {
      const log = modelLog(sketch)
      expect(Object.values(laws).flatMap(law => law(sketch, log))).toEqual([])
    }),
    { seed: 5, numRuns: 500 },
  )
})

/** The example on one environment with two places: requests at 0, 1, 1.5 and 6 s of 3 s each. */
const managedExample: PlanSketch = {
  ...examplePlan,
  functions: examplePlan.functions.map(each => ({
    ...each,
    versions: each.versions.map(version => ({
      ...version,
      managed: {
        vcpus: 1,
        maxConcurrency: 2,
        least: 1,
        most: 1,
        answerLimit: 900 * second,
        initLimit: 130 * second,
        environmentsPerMachine: 4,
        cpuShare: 0.2,
        slowsDown: false,
        scaling: {
          interval: 30 * second,
          cpuTarget: 0.5,
          saturationTarget: 0.5,
          environmentTime: 60 * second,
          machineTime: 180 * second,
          scaleInWindow: 900 * second,
        },
      },
    })),
    qualifiers: each.qualifiers.map(one => ({ ...one, provisioned: undefined })),
  })),
}

const change =
  (event: LogRecord['event'], changed: object, which = 0) =>
  (log: readonly LogRecord[]): LogRecord[] => {
    const places = log.flatMap((record, i) => (record.event === event ? [i] : []))
    return log.map((record, i) => (i === places[which] ? { ...record, ...changed } : record))
  }

describe('the law of Managed Instances', () => {
  const log = modelLog(managedExample)

  test('has nothing against the example', () => {
    expect(managedLives(managedExample, log)).toEqual([])
    expect(
      log.filter(record => record.event === 'decided' && record.decision === 'throttled'),
    ).toHaveLength(1)
  })

  test.each([
    ['a cold start', change('decided', { decision: 'cold' })],
    ['another limit', change('decided', { limit: 'scalingRate' }, 2)],
    [
      'an environment that never came up',
      (all: readonly LogRecord[]) => all.filter(({ event }) => event !== 'initialized'),
    ],
    [
      'a third request',
      (all: readonly LogRecord[]) => all.filter(({ event }) => event !== 'finished'),
    ],
    ['billed time', change('finished', { billedMs: 1 })],
    ['a removal under way', change('finished', { event: 'removed', removal: 'scaledIn' })],
    [
      'a number that is told wrongly',
      change('decided', { state: { environments: 2, initializing: 0, busy: 0, idle: 1 } }),
    ],
    [
      'a refusal while one is idle',
      change('decided', { state: { environments: 1, initializing: 0, busy: 1, idle: 1 } }, 2),
    ],
  ])('finds %s', (_, breaking) => {
    expect(managedLives(managedExample, breaking(log))).not.toEqual([])
  })
})
