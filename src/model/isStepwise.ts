import type { VersionPlan } from './plan/functionPlan.ts'

/** Whether others may hold up what a version does, so that nobody knows beforehand how long it takes. */
export function isStepwise({ steps }: VersionPlan): boolean {
  return steps.some(({ resource, call }) => resource !== undefined || call !== undefined)
}
