import type { ChangePlan } from '../../src/model/plan/changePlan.ts'
import type { PlanSketch } from './planSketch.ts'
import type { Sketch } from './sketch.ts'

/** The change that is told in these words. */
export function changeTold({ changes = [] }: PlanSketch, what: string): Sketch<ChangePlan> {
  const change = changes.find(each => each.what === what)
  if (change === undefined) throw new RangeError(`a change of the plan is told: found ${what}`)
  return change
}

/** Which versions have new code from then on, as `function:version`. */
export function deployedBy(change: Sketch<ChangePlan>): string[] {
  if (change.do === 'deploy') return change.versions.map(each => `${change.functionName}:${each}`)
  if (change.do !== 'set') return []
  return change.versions
    .filter(({ isDeployed }) => isDeployed)
    .map(({ functionName, plan }) => `${functionName}:${plan.name}`)
}
