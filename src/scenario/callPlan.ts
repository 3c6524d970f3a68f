import { assert } from '../math/assert.ts'
import type { CallPlan } from '../model/plan/callPlan.ts'
import { deploymentOf } from './deployment.ts'
import { functionNameOf, qualifierOf } from './functionReference.ts'
import type { FunctionSettings, Scenario } from './scenario.ts'
import type { SourceSettings } from './sourceShape.ts'

/** A call of a function, by what somebody calls it. */
export function callPlan(
  scenario: Scenario,
  name: string,
  reference: string,
  tenants?: SourceSettings['tenants'],
): CallPlan {
  const functionName = functionNameOf(reference)
  const called = scenario.functions[functionName]
  assert(called !== undefined, 'who is in a checked scenario calls a function of it')
  const qualifier = qualifierOf(reference) ?? deploymentOf(called).unqualified
  return { name, functionName, qualifier, recorded: undefined, ...tenantsOf(called, tenants) }
}

/** Who calls several functions says it to those that ask. */
function tenantsOf({ TenancyConfig }: FunctionSettings, tenants: SourceSettings['tenants']) {
  if (TenancyConfig === undefined || tenants === undefined) return {}
  return { tenants: typeof tenants === 'number' ? { count: tenants, exponent: 0 } : tenants }
}
