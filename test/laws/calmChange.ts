import type { ChangePlan } from '../../src/model/plan/changePlan.ts'
import { calmArrivals, calmResource, calmVersion } from './calmParts.ts'
import { deployedBy } from './changeTold.ts'
import { functionNamed } from './managedIn.ts'
import type { PlanSketch } from './planSketch.ts'
import type { Sketch } from './sketch.ts'

/**
 * The change without a time constant of AWS. New code of what is provisioned has one, the time it takes
 * to allocate that; such a change is left out, and so is all of others that is provisioned or called.
 */
export function calmChange(
  change: Sketch<ChangePlan>,
  { functions, sources }: PlanSketch,
): Sketch<ChangePlan>[] {
  const provisioned = functions.filter(fn => fn.qualifiers.some(one => one.provisioned))
  const deployed = new Set(deployedBy(change).map(functionNamed))
  if (provisioned.some(({ name }) => deployed.has(name))) return []
  if (change.do === 'fault') return [{ ...change, slowness: Math.ceil(change.slowness) }]
  if (change.do !== 'set') return [change]
  const { versions, resources, arrivals } = change
  return [
    {
      ...change,
      versions: versions.map(({ plan, ...each }) => ({
        ...each,
        plan: { ...calmVersion(plan), ...(plan.since && { since: plan.since }) },
      })),
      provisioned: [],
      resources: resources.map(calmResource),
      calls: [],
      arrivals: arrivals.flatMap(each =>
        'users' in each.arrivals || !sources.some(({ name }) => name === each.source)
          ? []
          : { ...each, arrivals: calmArrivals(each.arrivals) },
      ),
    },
  ]
}
