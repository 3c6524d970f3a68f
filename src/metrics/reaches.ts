import type { CallPlan } from '../model/plan/callPlan.ts'
import type { ChangePlanOf } from '../model/plan/changePlan.ts'
import type { WorldPlan } from '../model/plan/worldPlan.ts'

type Place = Pick<ChangePlanOf<'fault'>, 'target' | 'name'>

/** Whether any of these calls leads to a function or a resource, straight or through functions that call others. */
export function reaches(plan: WorldPlan, calls: readonly CallPlan[], { target, name }: Place) {
  const functions = reachedFrom(plan, calls)
  if (target === 'function') return functions.has(name)
  return [...functions].some(each => resourcesOf(plan, each).includes(name))
}

function reachedFrom({ functions }: WorldPlan, calls: readonly CallPlan[]): ReadonlySet<string> {
  const reached = new Set(calls.map(each => each.functionName))
  // A set hands out what is added to it meanwhile, too.
  for (const name of reached) {
    const of = functions.find(each => each.name === name)
    for (const call of of?.calls ?? []) reached.add(call.functionName)
  }
  return reached
}

/** What its versions use, from the start or once a setting has changed. */
function resourcesOf({ functions, changes = [] }: WorldPlan, name: string) {
  const own = functions.find(each => each.name === name)?.versions ?? []
  const later = changes.flatMap(change => (change.do === 'set' ? change.versions : []))
  const ofFunction = later.filter(each => each.functionName === name).map(each => each.plan)
  return [...own, ...ofFunction].flatMap(version => version.steps.map(step => step.resource))
}
