import type { VersionPlan } from './plan/functionPlan.ts'
import type { WorldPlan } from './plan/worldPlan.ts'

/** Whether others may hold up what a version does, or are sent something on the way, so that each step has its moment. */
export function isStepwise({ steps }: Pick<VersionPlan, 'steps'>): boolean {
  return steps.some(
    ({ resource, call, send }) =>
      resource !== undefined || call !== undefined || send !== undefined,
  )
}

/** Whether that is so of any version, from the start or once somebody sets it so. */
export function isEverStepwise({ functions, changes = [] }: WorldPlan): boolean {
  const set = changes.flatMap(each => (each.do === 'set' ? each.versions : []))
  return [...functions.flatMap(({ versions }) => versions), ...set.map(({ plan }) => plan)].some(
    isStepwise,
  )
}
