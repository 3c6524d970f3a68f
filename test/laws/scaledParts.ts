import type { VersionPlan } from '../../src/model/plan/functionPlan.ts'
import type { ManagedPlan } from '../../src/model/plan/managedPlan.ts'
import type { ResourcePlan } from '../../src/model/plan/resourcePlan.ts'
import type { ArrivalForm, LawForm, Sketch, UsersForm } from './sketch.ts'

export function scaledVersion(version: Sketch<VersionPlan>, factor: number): Sketch<VersionPlan> {
  const scaled = (law: LawForm) => scaledLaw(law, factor)
  const optional = (law: LawForm | undefined) => law && scaled(law)
  const { managed } = version
  return {
    ...version,
    timeout: version.timeout * factor,
    steps: version.steps.map(step => ({ ...step, time: scaled(step.time) })),
    init: scaled(version.init),
    restore: optional(version.restore),
    firstInvoke: optional(version.firstInvoke),
    extensions: version.extensions && {
      after: optional(version.extensions.after),
      shutdown: optional(version.extensions.shutdown),
      shutdownBudget: version.extensions.shutdownBudget * factor,
    },
    ...(managed && { managed: scaledManaged(managed, factor) }),
  }
}

function scaledManaged(managed: ManagedPlan, factor: number): ManagedPlan {
  const { scaling } = managed
  return {
    ...managed,
    answerLimit: managed.answerLimit * factor,
    initLimit: managed.initLimit * factor,
    scaling: {
      ...scaling,
      interval: scaling.interval * factor,
      environmentTime: scaling.environmentTime * factor,
      machineTime: scaling.machineTime * factor,
      scaleInWindow: scaling.scaleInWindow * factor,
    },
  }
}

export function scaledResource(
  { rate, patience, ...resource }: ResourcePlan,
  factor: number,
): ResourcePlan {
  return {
    ...resource,
    rate: rate && { ...rate, period: rate.period * factor },
    patience: patience && patience * factor,
  }
}

export function scaledLaw(law: LawForm, factor: number): LawForm {
  if ('constant' in law) return { constant: law.constant * factor }
  if ('exponential' in law) return { exponential: { mean: law.exponential.mean * factor } }
  if ('empirical' in law) {
    return { empirical: { values: law.empirical.values.map(value => value * factor) } }
  }
  return { uniform: { low: law.uniform.low * factor, high: law.uniform.high * factor } }
}

export function scaledUsers({ users: { users, think } }: UsersForm, factor: number): UsersForm {
  return { users: { users, think: scaledLaw(think, factor) } }
}

export function scaledArrivals(arrivals: ArrivalForm, factor: number): ArrivalForm {
  if ('at' in arrivals) return { at: { times: arrivals.at.times.map(time => time * factor) } }
  if ('bursts' in arrivals) {
    const { size, every } = arrivals.bursts
    return { bursts: { size, every: every * factor } }
  }
  if ('regular' in arrivals) return { regular: { rate: arrivals.regular.rate / factor } }
  return { poisson: { rate: arrivals.poisson.rate / factor } }
}
