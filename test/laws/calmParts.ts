import type { VersionPlan } from '../../src/model/plan/functionPlan.ts'
import type { ResourcePlan } from '../../src/model/plan/resourcePlan.ts'
import type { ArrivalForm, LawForm, Sketch } from './sketch.ts'

const seconds = 1_000_000

/** The version without a time constant of AWS, and without chance in its times. */
export function calmVersion(version: Sketch<VersionPlan>): Sketch<VersionPlan> {
  const { steps, init, restore, firstInvoke, extensions } = version
  const calm = (law: LawForm | undefined) => law && steady(law, 1000 * seconds)
  const { snapshot: _, managed, ...others } = version
  return {
    ...others,
    // Time that is slowed down is rounded.
    ...(managed && { managed: { ...managed, slowsDown: false } }),
    steps: steps.map(({ time, resource }) => ({
      time: steady(time, 1000 * seconds),
      stretch: 1,
      ...(resource !== undefined && { resource }),
    })),
    init: steady(init, 3 * seconds),
    restore: restore && steady(restore, 3 * seconds),
    firstInvoke: calm(firstInvoke),
    extensions: extensions && {
      ...extensions,
      after: calm(extensions.after),
      shutdown: calm(extensions.shutdown),
    },
  }
}

/** Moments of tokens are rounded, unless each takes a whole time. */
export function calmResource({ rate, ...resource }: ResourcePlan): ResourcePlan {
  return { ...resource, rate: rate && { ...rate, amount: 1 } }
}

export function calmArrivals(arrivals: ArrivalForm): ArrivalForm {
  return 'poisson' in arrivals ? { at: { times: [0] } } : arrivals
}

/** The whole times that a law may give, or its mean where it gives all of a range. */
export function steady(law: LawForm, most: number): LawForm {
  const whole = (time: number) => Math.min(Math.round(time), most)
  if ('constant' in law) return { constant: whole(law.constant) }
  if ('empirical' in law) return { empirical: { values: law.empirical.values.map(whole) } }
  return { constant: whole('uniform' in law ? law.uniform.high : law.exponential.mean) }
}
