import type { LogRecord } from '../../src/metrics/logRecord.ts'
import type { ChangePlan } from '../../src/model/plan/changePlan.ts'
import type { RunLaw } from './law.ts'
import { sameLogs } from './sameLogs.ts'
import type { Sketch } from './sketch.ts'

/** Before the first change everything is as without any, and changes at the end are none. */
export const laterChangesAreHarmless: RunLaw = (sketch, run) => {
  const { changes = [], until } = sketch
  if (changes.length === 0) return []
  const first = Math.min(...changes.map(beginOf))
  const before = (log: readonly LogRecord[]) => log.filter(({ at }) => at < first)
  const without = run({ ...sketch, changes: [] })
  const atTheEnd = run({ ...sketch, changes: changes.map(each => movedTo(each, until)) })
  return [...sameLogs(before(without), before(run(sketch))), ...sameLogs(without, atTheEnd)]
}

function beginOf(change: Sketch<ChangePlan>): number {
  return change.do === 'fault' ? change.from : change.at
}

function movedTo(change: Sketch<ChangePlan>, at: number): Sketch<ChangePlan> {
  return change.do === 'fault'
    ? { ...change, from: at, until: at + change.until - change.from }
    : { ...change, at }
}
