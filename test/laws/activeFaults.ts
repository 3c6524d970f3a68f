import type { LogRecord } from '../../src/metrics/logRecord.ts'
import type { ChangePlanOf } from '../../src/model/plan/changePlan.ts'
import { changeTold } from './changeTold.ts'
import type { PlanSketch } from './planSketch.ts'

export type FaultSketch = ChangePlanOf<'fault'>

/** What is wrong after a change was told, when this was wrong before. */
export function activeFaults(
  sketch: PlanSketch,
  before: readonly FaultSketch[],
  { what, phase }: Extract<LogRecord, { event: 'change' }>,
): readonly FaultSketch[] {
  const change = changeTold(sketch, what)
  if (change.do !== 'fault') return before
  return phase === 'begins' ? [...before, change] : before.filter(fault => fault !== change)
}
