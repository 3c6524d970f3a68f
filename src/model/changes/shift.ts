import { assert } from '../../math/assert.ts'
import { defineChange } from '../changing/change.ts'
import type { Changing } from '../changing/changing.ts'
import type { ChangePhase, ChangePlanOf } from '../plan/changePlan.ts'

/**
 * Every call draws what it would ask of each version, and a number that says which it goes to: that
 * number stays what it is, so that only requests go elsewhere whose number the new share passes.
 */
export const shift = defineChange<'shift'>({
  name: 'shift',
  summary: 'Another version takes over the requests of an alias, all at once or by and by',
  moments: plan =>
    plan.steps.map(({ after, share }, step) => ({
      at: plan.at + after,
      phase: phaseOf(step, plan.steps.length),
      happen: world => shiftTo(world, plan, share),
    })),
})

function phaseOf(step: number, steps: number): ChangePhase {
  if (steps === 1) return 'done'
  if (step === 0) return 'begins'
  return step === steps - 1 ? 'ends' : 'goesOn'
}

/** The others share what is left as they did before; it has all in the end, and so nothing adds up wrongly. */
function shiftTo({ functions }: Changing, plan: ChangePlanOf<'shift'>, share: number): void {
  const alias = functions.qualifiers.get(plan.functionName)?.get(plan.alias)
  assert(alias !== undefined, 'a shift is of an alias of the plan')
  const target = alias.routes.find(({ version }) => version.name === plan.version)
  assert(target !== undefined, 'an alias has a route to each version that it is shifted to')
  const others = alias.routes.filter(route => route !== target)
  const left = others.reduce((sum, { weight }) => sum + weight, 0)
  for (const route of others) route.weight = left === 0 ? 0 : (route.weight / left) * (1 - share)
  target.weight = share
  alias.shareOut()
}
