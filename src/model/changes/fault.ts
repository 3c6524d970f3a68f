import { assert } from '../../math/assert.ts'
import { defineChange } from '../changing/change.ts'
import type { Changing } from '../changing/changing.ts'
import { Faults } from '../changing/faults.ts'
import type { ChangePlanOf } from '../plan/changePlan.ts'

/** From its beginning on, up to but without its end. */
export const fault = defineChange<'fault'>({
  name: 'fault',
  summary: 'A resource or a function is slow or fails for a while',
  moments: plan => [
    { at: plan.from, phase: 'begins', happen: world => change(world, plan, 'begin') },
    { at: plan.until, phase: 'ends', happen: world => change(world, plan, 'end') },
  ],
})

function change(world: Changing, plan: ChangePlanOf<'fault'>, how: 'begin' | 'end'): void {
  const { target, name } = plan
  if (target === 'function') {
    const lambda = world.functions.lambdas.find(each => each.name === name)
    assert(lambda !== undefined, 'a fault is of a function of the plan')
    const faults = lambda.faults ?? new Faults()
    faults[how](plan)
    lambda.faults = faults.isActive ? faults : undefined
    return
  }
  const resource = world.resources.find(each => each.plan.name === name)
  assert(resource !== undefined, 'a fault is of a resource of the plan')
  resource.faults[how](plan)
  resource.slowness = resource.faults.slowness
  resource.failures = resource.faults.failures
}
