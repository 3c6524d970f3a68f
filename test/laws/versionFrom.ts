import type { Distribution } from '../../src/math/distribution.ts'
import { distributionOf } from '../../src/math/distributionOf.ts'
import type { VersionPlan } from '../../src/model/plan/functionPlan.ts'
import type { LawForm, Sketch } from './sketch.ts'

/** The version that is sketched. */
export function versionFrom(version: Sketch<VersionPlan>): VersionPlan {
  const { snapshot, ...others } = version
  const { steps, init, restore, firstInvoke, extensions } = version
  return {
    ...others,
    ...(snapshot && { snapshot: { rebuild: distributionOf(snapshot.rebuild) } }),
    steps: steps.map(step => ({ ...step, time: distributionOf(step.time) })),
    init: distributionOf(init),
    restore: lawFrom(restore),
    firstInvoke: lawFrom(firstInvoke),
    extensions: extensions && {
      after: lawFrom(extensions.after),
      shutdown: lawFrom(extensions.shutdown),
      shutdownBudget: extensions.shutdownBudget,
    },
  }
}

/** The law, where there is one. */
export function lawFrom(law: LawForm | undefined): Distribution | undefined {
  return law && distributionOf(law)
}
