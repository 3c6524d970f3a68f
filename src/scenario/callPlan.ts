import { assert } from '../math/assert.ts'
import type { CallPlan } from '../model/plan/callPlan.ts'
import { deploymentOf } from './deployment.ts'
import { functionNameOf, qualifierOf } from './functionReference.ts'
import type { Scenario } from './scenario.ts'

/** A call of a function, by what somebody calls it. */
export function callPlan(scenario: Scenario, name: string, reference: string): CallPlan {
  const functionName = functionNameOf(reference)
  const called = scenario.functions[functionName]
  assert(called !== undefined, 'who is in a checked scenario calls a function of it')
  const qualifier = qualifierOf(reference) ?? deploymentOf(called).unqualified
  return { name, functionName, qualifier, recorded: undefined }
}
