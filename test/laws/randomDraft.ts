import * as fc from 'fast-check'
import type { ChangeKind, ChangePlan } from '../../src/model/plan/changePlan.ts'
import type { PlanSketch } from './planSketch.ts'
import { gridOf } from './randomPlan.ts'
import { randomTurn } from './randomTurn.ts'
import type { Sketch } from './sketch.ts'
import type { Turn } from './turn.ts'
import { isChanged } from './turnLimits.ts'

/** How many moments of a plan changes may fall on: many fall together, and on its grid. */
const moments = 24

/** A change, or what sets something once it is known how all is by then. */
export interface Draft {
  readonly at: number
  readonly change?: Sketch<ChangePlan>
  readonly turn?: Turn
}

/** One thing that somebody may do in a plan. */
export function randomDraft(sketch: PlanSketch, kinds: readonly ChangeKind[]): fc.Arbitrary<Draft> {
  const at = fc.integer({ min: 0, max: moments - 1 }).map(i => (i * sketch.until) / moments)
  const drafts = {
    deploy: () => deployments(sketch, at),
    fault: () => faults(sketch, at),
    shift: () => shifts(sketch, at),
    set: () => fc.record({ at, turn: randomTurn(gridOf(sketch)) }),
  }
  return fc.oneof(...kinds.map(kind => drafts[kind]()))
}

function deployments({ functions }: PlanSketch, at: fc.Arbitrary<number>): fc.Arbitrary<Draft> {
  return fc
    .record({ at, pick: fc.nat(), published: fc.subarray(['$LATEST', '1', '2'], { minLength: 1 }) })
    .map(({ at: when, pick, published: versions }) => {
      const changed = functions.filter(isChanged)
      const functionName = changed[pick % Math.max(1, changed.length)]?.name
      if (functionName === undefined) return { at: when }
      return { at: when, change: { do: 'deploy', what: '', at: when, functionName, versions } }
    })
}

function faults(
  { functions, resources = [], until }: PlanSketch,
  at: fc.Arbitrary<number>,
): fc.Arbitrary<Draft> {
  const targets = [
    ...functions.map(({ name }) => ({ target: 'function' as const, name })),
    ...resources.map(({ name }) => ({ target: 'resource' as const, name })),
  ]
  return fc
    .record({
      from: at,
      length: fc.integer({ min: 1, max: 8 }),
      target: fc.constantFrom(...targets),
      slowness: fc.constantFrom(1, 2, 3.5),
      failures: fc.constantFrom(0, 0.5, 1),
    })
    .map(({ from, length, target, ...how }) => {
      const ends = from + (length * until) / moments
      return {
        at: from,
        change: { do: 'fault', what: '', from, until: ends, ...target, ...how },
      }
    })
}

/** Some of the requests at once and all later, or all at once; back again from time to time. */
function shifts(sketch: PlanSketch, at: fc.Arbitrary<number>): fc.Arbitrary<Draft> {
  const aliases = sketch.functions
    .filter(isChanged)
    .flatMap(fn =>
      fn.qualifiers
        .filter(({ routes }) => routes.length > 1)
        .flatMap(({ name, routes }) =>
          routes.map(({ version }) => ({ functionName: fn.name, alias: name, version })),
        ),
    )
  return fc
    .record({ at, pick: fc.nat(), share: fc.constantFrom(0.1, 0.5, 1) })
    .map(({ at: when, pick, share }) => {
      const target = aliases[pick % Math.max(1, aliases.length)]
      if (target === undefined) return { at: when }
      const later = { after: sketch.until / moments, share: 1 }
      const steps = [{ after: 0, share }, ...(share < 1 ? [later] : [])]
      return { at: when, change: { do: 'shift', what: '', at: when, ...target, steps } }
    })
}
