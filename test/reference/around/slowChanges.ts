import { sum } from 'd3-array'
import type { ChangePhase, ChangePlan, ChangePlanOf } from '../../../src/model/plan/changePlan.ts'
import type { World } from '../slowWorld.ts'
import { deploy } from './slowDeployment.ts'
import { set } from './slowSet.ts'

/** All that somebody will ever do: each at its moment, before everything else of it. */
export function startChanges(world: World): void {
  for (const plan of world.plan.changes ?? []) {
    for (const { at, phase, run } of momentsOf(world, plan)) {
      world.later(at, 'changes', () => {
        world.log.push({ at, event: 'change', what: plan.what, phase })
        run()
      })
    }
  }
}

interface Moment {
  readonly at: number
  readonly phase: ChangePhase
  readonly run: () => void
}

function momentsOf(world: World, plan: ChangePlan): readonly Moment[] {
  if (plan.do === 'deploy') return [{ at: plan.at, phase: 'done', run: () => deploy(world, plan) }]
  if (plan.do === 'fault') return faultOf(world, plan)
  if (plan.do === 'shift') return shiftOf(world, plan)
  return [{ at: plan.at, phase: 'done', run: () => set(world, plan) }]
}

function faultOf({ around }: World, plan: ChangePlanOf<'fault'>): readonly Moment[] {
  return [
    { at: plan.from, phase: 'begins', run: () => around.faults.push(plan) },
    {
      at: plan.until,
      phase: 'ends',
      run: () => around.faults.splice(around.faults.indexOf(plan), 1),
    },
  ]
}

/** In steps a version has its share of the requests of the alias; the others share the rest as before. */
function shiftOf(world: World, plan: ChangePlanOf<'shift'>): readonly Moment[] {
  const { at, functionName, alias, version, steps } = plan
  return steps.map(({ after, share }, i) => ({
    at: at + after,
    phase: phaseOf(i, steps.length),
    run: () => {
      const { routes } = world.around
      const before = routesOf(world, functionName, alias)
      const rest = sum(before, one => (one.version === version ? 0 : one.weight))
      routes[`${functionName}:${alias}`] = before.map(one => {
        const others = rest === 0 ? 0 : (one.weight / rest) * (1 - share)
        return { ...one, weight: one.version === version ? share : others }
      })
    },
  }))
}

/** Where a qualifier leads to by now. */
export function routesOf({ plan, around }: World, functionName: string, name: string) {
  const { qualifiers = [] } = plan.functions.find(one => one.name === functionName) ?? {}
  const { routes = [] } = qualifiers.find(one => one.name === name) ?? {}
  return around.routes[`${functionName}:${name}`] ?? routes
}

function phaseOf(step: number, steps: number): ChangePhase {
  if (steps === 1) return 'done'
  if (step === 0) return 'begins'
  return step === steps - 1 ? 'ends' : 'goesOn'
}
