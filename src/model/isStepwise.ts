import type { VersionPlan } from './plan/functionPlan.ts'
import type { WorldPlan } from './plan/worldPlan.ts'

/** Whether others may hold up what a version does, so that nobody knows beforehand how long it takes. */
export function isStepwise({ steps }: Pick<VersionPlan, 'steps'>): boolean {
  return steps.some(({ resource, call }) => resource !== undefined || call !== undefined)
}

/** Whether that is so of any version, from the start or once somebody sets it so. */
export function isEverStepwise({ functions, changes = [] }: WorldPlan): boolean {
  const set = changes.flatMap(each => (each.do === 'set' ? each.versions : []))
  return [...functions.flatMap(({ versions }) => versions), ...set.map(({ plan }) => plan)].some(
    isStepwise,
  )
}
