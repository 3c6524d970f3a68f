import * as fc from 'fast-check'
import type { ChangePlan } from '../../src/model/plan/changePlan.ts'
import type { PlanSketch } from './planSketch.ts'

/** How many moments of a plan changes may fall on: many fall together, and on its grid. */
const moments = 24

/** What somebody may do in a plan: deployments, faults of functions, and shifts between the versions of an alias. */
export function randomChanges(sketch: PlanSketch): fc.Arbitrary<readonly ChangePlan[]> {
  const at = fc.integer({ min: 0, max: moments - 1 }).map(i => (i * sketch.until) / moments)
  const targets = sketch.functions.flatMap(fn =>
    fn.versions.map(({ name }) => ({ functionName: fn.name, version: name })),
  )
  const deploy = fc.record({ at, target: fc.constantFrom(...targets) }).map(
    ({ at: when, target: { functionName, version } }): ChangePlan => ({
      do: 'deploy',
      what: `deploy ${functionName}:${version}`,
      at: when,
      functionName,
      versions: [version],
    }),
  )
  const fault = fc
    .record({
      from: at,
      length: fc.integer({ min: 1, max: 8 }),
      name: fc.constantFrom(...sketch.functions.map(({ name }) => name)),
      slowness: fc.constantFrom(1, 2, 3.5),
      failures: fc.constantFrom(0, 0.5, 1),
    })
    .map(
      ({ from, length, ...of }): ChangePlan => ({
        do: 'fault',
        what: `fault ${of.name}`,
        from,
        until: from + (length * sketch.until) / moments,
        target: 'function',
        ...of,
      }),
    )
  return fc.array(fc.oneof(deploy, fault, ...shifts(sketch, at)), { minLength: 1, maxLength: 6 })
}

function shifts(sketch: PlanSketch, at: fc.Arbitrary<number>): fc.Arbitrary<ChangePlan>[] {
  const aliases = sketch.functions.flatMap(fn =>
    fn.qualifiers
      .filter(({ routes }) => routes.length > 1)
      .flatMap(({ name, routes }) =>
        routes.map(({ version }) => ({ functionName: fn.name, alias: name, version })),
      ),
  )
  if (aliases.length === 0) return []
  return [
    fc.record({ at, target: fc.constantFrom(...aliases) }).map(
      ({ at: when, target }): ChangePlan => ({
        do: 'shift',
        what: `shift ${target.alias}`,
        at: when,
        ...target,
        steps: [
          { after: 0, share: 0.5 },
          { after: sketch.until / moments, share: 1 },
        ],
      }),
    ),
  ]
}
