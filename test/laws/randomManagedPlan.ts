import * as fc from 'fast-check'
import type { FunctionPlan } from '../../src/model/plan/functionPlan.ts'
import type { ManagedPlan } from '../../src/model/plan/managedPlan.ts'
import type { PlanSketch, Sketch } from './planSketch.ts'
import { randomPlan } from './randomPlan.ts'

const second = 1_000_000

const randomManaged: fc.Arbitrary<ManagedPlan> = fc
  .record({
    vcpus: fc.constantFrom(1, 2, 1.5),
    maxConcurrency: fc.integer({ min: 1, max: 4 }),
    least: fc.integer({ min: 0, max: 3 }),
    more: fc.integer({ min: 0, max: 6 }),
    environmentsPerMachine: fc.integer({ min: 1, max: 3 }),
    cpuShare: fc.constantFrom(0, 0.2, 1),
    slowsDown: fc.boolean(),
    scaling: fc.record({
      interval: fc.constantFrom(second, 5 * second, 30 * second),
      cpuTarget: fc.constantFrom(0.5, 1),
      saturationTarget: fc.constantFrom(0.3, 0.5, 1),
      environmentTime: fc.constantFrom(0, second, 60 * second),
      machineTime: fc.constantFrom(0, 3 * second, 180 * second),
      scaleInWindow: fc.constantFrom(0, 5 * second, 60 * second),
    }),
  })
  .map(({ more, ...plan }) => ({
    ...plan,
    most: plan.least === 0 ? 0 : plan.least + more,
    answerLimit: 20 * second,
    initLimit: 130 * second,
  }))

/** Random plans in which the first function, and maybe others, is on Managed Instances. */
export const randomManagedPlan: fc.Arbitrary<PlanSketch> = fc
  .record({ plan: randomPlan, managed: randomManaged, all: fc.boolean() })
  .map(({ plan, managed, all }) => ({
    ...plan,
    account: { ...plan.account, concurrency: plan.account.concurrency + 1 },
    functions: plan.functions.map((each, i) => (all || i === 0 ? onManaged(each, managed) : each)),
  }))

function onManaged(each: Sketch<FunctionPlan>, managed: ManagedPlan): Sketch<FunctionPlan> {
  const [version] = each.versions
  if (version === undefined) return each
  const qualifiers = each.qualifiers.map(({ name }) => ({
    name,
    routes: [{ version: version.name, weight: 1 }],
    provisioned: undefined,
  }))
  const own = { ...version, restore: undefined, extensions: undefined, managed }
  return { ...each, reserved: undefined, versions: [own], qualifiers }
}
