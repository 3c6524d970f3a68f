import * as fc from 'fast-check'
import type { ChangeKind, ChangePlan } from '../../src/model/plan/changePlan.ts'
import type { PlanSketch } from './planSketch.ts'
import { type Draft, randomDraft } from './randomDraft.ts'
import type { Sketch } from './sketch.ts'

/** The plan with what somebody does in it; of these kinds, some. */
export function randomChanges(
  sketch: PlanSketch,
  kinds: readonly ChangeKind[],
): fc.Arbitrary<PlanSketch> {
  return fc.subarray([...kinds]).chain(some => {
    const plan = some.includes('shift') ? shiftable(sketch) : sketch
    if (some.length === 0) return fc.constant(plan)
    return fc
      .array(randomDraft(plan, some), { minLength: 1, maxLength: 6 })
      .map(drafts => ({ ...plan, changes: changesOf(plan, drafts) }))
  })
}

/** By and by, because what is set depends on what was set before. */
function changesOf(sketch: PlanSketch, drafts: readonly Draft[]): Sketch<ChangePlan>[] {
  let now = sketch
  return drafts
    .toSorted((a, b) => a.at - b.at)
    .flatMap(({ at, turn, change }, place): Sketch<ChangePlan>[] => {
      if (change !== undefined) return [{ ...change, what: `${place} ${change.do}` }]
      const since = `change${place + 1}`
      const turned = turn?.(now, since)
      if (turned === undefined) return []
      now = turned.after
      return [{ ...nothing, ...turned.told, do: 'set', what: `${place} set`, at, since }]
    })
}

/** The plan whose aliases of one version may be shifted to the other. */
function shiftable(sketch: PlanSketch): PlanSketch {
  return {
    ...sketch,
    functions: sketch.functions.map(each => ({
      ...each,
      qualifiers: each.qualifiers.map(one =>
        one.name === 'live' && one.routes.length === 1 && one.provisioned === undefined
          ? { ...one, routes: [...one.routes, { version: '2', weight: 0 }] }
          : one,
      ),
    })),
  }
}

const nothing = {
  concurrency: undefined,
  reserved: [],
  versions: [],
  provisioned: [],
  resources: [],
  calls: [],
  arrivals: [],
}
