import { assert } from '../math/assert.ts'
import type { Behaviour } from '../model/plan/worldPlan.ts'
import { reusePolicies } from '../model/reusePolicies.ts'
import type { ReusePolicyName } from '../model/reusePolicyName.ts'
import { lawOf } from './lawOf.ts'
import type { Scenario } from './scenario.ts'
import { shareOf } from './shareOf.ts'
import { timeOf } from './timeOf.ts'

/** The assumptions of a checked scenario as the model takes them. */
export function behaviourOf(assumptions: Scenario['assumptions']): Behaviour {
  const { reuse, surplusIdleTimeout: surplus } = assumptions
  assert(isReusePolicy(reuse), 'a checked scenario has a reuse policy that exists')
  return {
    idleTimeout: lawOf(assumptions.idleTimeout),
    surplusIdleTimeout: surplus === 'none' ? undefined : lawOf(surplus),
    maximumAge: lawOf(assumptions.maximumAge),
    reuse,
    placementTime: lawOf(assumptions.placementTime),
    proactiveInit: shareOf(assumptions.proactiveInit),
    resetReuse: shareOf(assumptions.resetReuse),
    requestRateWindow: timeOf(assumptions.requestRateWindow),
    provisionedPreparation: lawOf(assumptions.provisionedPreparation),
    provisionedAtStart: assumptions.provisionedAtStart === 'requested' ? 'requested' : 'ready',
    provisionedAtDeploy: assumptions.provisionedAtDeploy === 'atOnce' ? 'atOnce' : 'rolling',
    managedReplacedShare: shareOf(assumptions.managedReplacedShare),
    billFailedInit: assumptions.billFailedInit === true,
    billedRestoreShare: shareOf(assumptions.billedRestoreShare),
  }
}

function isReusePolicy(name: unknown): name is ReusePolicyName {
  return typeof name === 'string' && Object.hasOwn(reusePolicies, name)
}
