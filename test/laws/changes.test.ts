import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { LogRecord } from '../../src/metrics/logRecord.ts'
import type { ChangePlan } from '../../src/model/plan/changePlan.ts'
import { modelLog } from './modelLog.ts'
import type { Sketch } from './sketch.ts'
import { wholePlan } from './wholePlan.ts'

test('before the first change everything is as without it, and a change at the end is none', () => {
  fc.assert(
    fc.property(wholePlan(), sketch => {
      const { changes = [], until } = sketch
      const first = Math.min(...changes.map(beginOf))
      const before = (log: readonly LogRecord[]) => log.filter(({ at }) => at < first)
      const without = modelLog({ ...sketch, changes: [] })
      expect(before(modelLog(sketch))).toEqual(before(without))
      const atTheEnd = changes.map(each => movedTo(each, until))
      expect(modelLog({ ...sketch, changes: atTheEnd })).toEqual(without)
    }),
    { seed: 6, numRuns: 500 },
  )
})

function beginOf(change: Sketch<ChangePlan>): number {
  return change.do === 'fault' ? change.from : change.at
}

function movedTo(change: Sketch<ChangePlan>, at: number): Sketch<ChangePlan> {
  return change.do === 'fault'
    ? { ...change, from: at, until: at + change.until - change.from }
    : { ...change, at }
}
