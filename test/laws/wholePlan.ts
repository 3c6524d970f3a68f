import * as fc from 'fast-check'
import type { ChangeKind } from '../../src/model/plan/changePlan.ts'
import { type Features, featured } from './featured.ts'
import { paused, randomPause, snapshotted } from './paused.ts'
import { randomTenants } from './perTenant.ts'
import type { PlanSketch } from './planSketch.ts'
import { randomChanges } from './randomChanges.ts'
import { randomManaged } from './randomManaged.ts'
import { randomMapped } from './randomMapped.ts'
import { gridOf, randomPlanWith, steps } from './randomPlan.ts'
import { randomRead } from './randomRead.ts'

/** What a whole plan may have besides functions that are called. */
export type Feature = keyof Features | 'surroundings' | 'snapshots' | ChangeKind

const kinds: readonly ChangeKind[] = ['deploy', 'fault', 'shift', 'set']

/** Which functions, or which calls, have it. */
const places = fc.array(fc.boolean(), { minLength: 4, maxLength: 4 })

/**
 * Plans in which everything is switched on and off at random, but for what is left out. Only a pause that is
 * long enough for snapshots to be given up leaves no room for what would go on through it by itself.
 */
export function wholePlan({
  without = [],
}: {
  readonly without?: readonly Feature[]
} = {}): fc.Arbitrary<PlanSketch> {
  const has = (feature: Feature) => !without.includes(feature)
  const maybe = <T>(feature: Feature, arbitrary: fc.Arbitrary<T>, on = 1, off = 1) =>
    fc.oneof(
      { withCrossShrink: true },
      { weight: off, arbitrary: fc.constant(undefined) },
      ...(has(feature) ? [{ weight: on, arbitrary }] : []),
    )
  const features: fc.Arbitrary<Omit<Features, 'queues' | 'streams'>> = fc.record({
    warmers: maybe('warmers', fc.constant(true)),
    managed: maybe('managed', fc.record({ plan: randomManaged, places })),
    tenants: maybe('tenants', fc.record({ plan: randomTenants, places })),
    streaming: maybe('streaming', fc.array(fc.nat({ max: 4 }), { minLength: 1, maxLength: 4 })),
    adaptive: maybe('adaptive', places),
  })
  return fc
    .record({ plain: randomPlanWith({ surroundings: has('surroundings') }), features })
    .chain(({ plain, features: drawn }) => {
      const grid = gridOf(plain)
      const changed = (plan: PlanSketch) => randomChanges(plan, kinds.filter(has))
      const some = fc.array(randomMapped(grid, steps), { minLength: 1, maxLength: 2 })
      const few = fc.array(randomRead(grid, steps), { minLength: 1, maxLength: 2 })
      const more = fc.record({
        pause: maybe('snapshots', randomPause(grid), 1, 7),
        queues: maybe('queues', some),
        streams: maybe('streams', few),
      })
      return more.chain(({ pause, queues, streams }) => {
        const none = { managed: undefined, warmers: undefined }
        const mapped = pause ? { queues: undefined, streams: undefined } : { queues, streams }
        const all = { ...drawn, ...(pause && none), ...mapped }
        const plan = featured(plain, all, grid)
        if (pause === undefined) return changed(plan)
        return changed(snapshotted(plan, pause, grid)).map(each => paused(each, pause))
      })
    })
}
