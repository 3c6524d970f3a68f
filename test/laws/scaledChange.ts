import type { ChangePlan } from '../../src/model/plan/changePlan.ts'
import { scaledArrivals, scaledResource, scaledUsers, scaledVersion } from './scaledParts.ts'
import type { Sketch } from './sketch.ts'

/** The change with every time in it multiplied; it changes no calls of clients. */
export function scaledChange(change: Sketch<ChangePlan>, factor: number): Sketch<ChangePlan> {
  if (change.do === 'fault') {
    return { ...change, from: change.from * factor, until: change.until * factor }
  }
  const at = change.at * factor
  if (change.do === 'deploy') return { ...change, at }
  if (change.do === 'shift') {
    return {
      ...change,
      at,
      steps: change.steps.map(step => ({ ...step, after: step.after * factor })),
    }
  }
  const { versions, resources, arrivals } = change
  return {
    ...change,
    at,
    versions: versions.map(each => ({ ...each, plan: scaledVersion(each.plan, factor) })),
    resources: resources.map(each => scaledResource(each, factor)),
    arrivals: arrivals.map(each => ({
      ...each,
      arrivals:
        'users' in each.arrivals
          ? scaledUsers(each.arrivals, factor)
          : scaledArrivals(each.arrivals, factor),
    })),
  }
}
