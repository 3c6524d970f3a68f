import * as fc from 'fast-check'
import type { FunctionPlan } from '../../src/model/plan/functionPlan.ts'
import type { ManagedPlan } from '../../src/model/plan/managedPlan.ts'
import type { Sketch } from './sketch.ts'

const second = 1_000_000

/** What the environments of a function on Managed Instances are, and how many there are. */
export const randomManaged: fc.Arbitrary<ManagedPlan> = fc
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

/** The function there, without what does not go with it. */
export function onManaged(each: Sketch<FunctionPlan>, managed: ManagedPlan): Sketch<FunctionPlan> {
  return {
    ...each,
    reserved: undefined,
    versions: each.versions.map(version => ({
      ...version,
      restore: undefined,
      extensions: undefined,
      managed,
    })),
    qualifiers: each.qualifiers.map(one => ({ ...one, provisioned: undefined })),
  }
}
