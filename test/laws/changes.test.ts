import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { LogRecord } from '../../src/metrics/logRecord.ts'
import type { ChangePlan } from '../../src/model/plan/changePlan.ts'
import { changedLog } from './changedLog.ts'
import { logLaws } from './logLaws.ts'
import { randomChanges } from './randomChanges.ts'
import { randomPlan } from './randomPlan.ts'

const changedPlan = randomPlan.chain(sketch =>
  fc.record({ sketch: fc.constant(sketch), changes: randomChanges(sketch) }),
)

/** What a decision tells of environments is of the newest code of its version, which no law can count. */
const { statesAreTrue: _, ...others } = logLaws

test('whatever somebody does, the logs of 300 random plans obey the laws', () => {
  fc.assert(
    fc.property(changedPlan, ({ sketch, changes }) => {
      const log = changedLog(sketch, changes)
      expect(Object.values(others).flatMap(law => law(sketch, log))).toEqual([])
    }),
    { seed: 4, numRuns: 300 },
  )
})

test('after a deployment no request finds an environment of the old code, on demand', () => {
  fc.assert(
    fc.property(changedPlan, ({ sketch, changes }) => {
      expect(oldFound(changedLog(sketch, changes))).toEqual([])
    }),
    { seed: 5, numRuns: 300 },
  )
})

test('before the first change everything is as without it, and a change at the end is none', () => {
  fc.assert(
    fc.property(changedPlan, ({ sketch, changes }) => {
      const first = Math.min(...changes.map(beginOf))
      const before = (log: readonly LogRecord[]) => log.filter(({ at }) => at < first)
      const without = changedLog(sketch, [])
      expect(before(changedLog(sketch, changes))).toEqual(before(without))
      expect(
        changedLog(
          sketch,
          changes.map(each => movedTo(each, sketch.until)),
        ),
      ).toEqual(without)
    }),
    { seed: 6, numRuns: 200 },
  )
})

function oldFound(log: readonly LogRecord[]): string[] {
  const createdAt = new Map<string, number>()
  const deployedAt = new Map<string, number>()
  return log.flatMap((record, place) => {
    if (record.event === 'created') createdAt.set(record.environment, place)
    if (record.event === 'change') deployedAt.set(record.what, place)
    if (record.event !== 'decided' || record.decision !== 'warm') return []
    const deployed = deployedAt.get(`deploy ${record.function}:${record.version}`) ?? -1
    const created = createdAt.get(record.environment ?? '') ?? -1
    return created < deployed ? [`${record.request} on ${record.environment}`] : []
  })
}

function beginOf(change: ChangePlan): number {
  return change.do === 'fault' ? change.from : change.at
}

function movedTo(change: ChangePlan, at: number): ChangePlan {
  return change.do === 'fault'
    ? { ...change, from: at, until: at + change.until - change.from }
    : { ...change, at }
}
