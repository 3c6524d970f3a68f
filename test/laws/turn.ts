import type { ChangePlanOf } from '../../src/model/plan/changePlan.ts'
import type { PlanSketch } from './planSketch.ts'
import type { Sketch } from './sketch.ts'

type SetSketch = Sketch<ChangePlanOf<'set'>>

/** What a `set` tells anew. */
type Told = Partial<Omit<SetSketch, 'do' | 'what' | 'at' | 'since'>>

/** Sets something of a plan as it is by then, and so makes another of it; undefined where there is nothing to set. */
export type Turn = (
  now: PlanSketch,
  since: string,
) => { readonly told: Told; readonly after: PlanSketch } | undefined

/** The one that such a number picks. */
export function picked<Item>(items: readonly Item[], pick: number): Item | undefined {
  return items[pick % Math.max(1, items.length)]
}
