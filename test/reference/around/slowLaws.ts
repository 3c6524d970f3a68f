import type { LawsSince, VersionPlan } from '../../../src/model/plan/functionPlan.ts'
import type { World } from '../slowWorld.ts'

type Law = 'init' | 'restore' | 'firstInvoke' | 'shutdown'

/** A time of an environment, drawn for a purpose that is mostly named like its law. */
export function lawTime(
  world: World,
  version: VersionPlan,
  path: readonly string[],
  law: Law,
  purpose: string = law,
): number {
  const { init, restore, firstInvoke, extensions } = version
  const laws = { init, restore, firstInvoke, shutdown: extensions?.shutdown }
  return world.time(laws[law], ...path, purpose, ...sinceOf(version, law))
}

/** A law that was set draws from a stream that is named after the change. */
export function sinceOf({ since }: VersionPlan, law: Exclude<keyof LawsSince, 'steps'>): string[] {
  return [since?.[law] ?? ''].filter(change => change !== '')
}

export function stepSinceOf({ since }: VersionPlan, step: number): string[] {
  return [since?.steps[step] ?? ''].filter(change => change !== '')
}
