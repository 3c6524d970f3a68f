import * as fc from 'fast-check'
import type { Behaviour, WorldPlan } from '../../src/model/plan/worldPlan.ts'
import type { PlanSketch } from './planSketch.ts'
import { mostProvisioned, randomFunction } from './randomFunction.ts'
import { randomSource } from './randomSource.ts'
import { randomSurroundings, surrounded } from './randomSurroundings.ts'
import { randomLaw, seldom } from './randomTimes.ts'
import { randomWarmer } from './randomWarmer.ts'
import type { LawForm, Sketch } from './sketch.ts'

const second = 1_000_000

/** How many steps of the grid a plan lasts. */
export const steps = 120

/**
 * Small valid plans in plain data. Most times stand on a grid, so that much falls together; on the
 * widest, of 20 s, they last 40 minutes, enough for target tracking.
 */
export const randomPlan: fc.Arbitrary<PlanSketch> = randomPlanWith({ surroundings: true })

/** The same, where it is asked for without anything around Lambda. */
export function randomPlanWith({
  surroundings,
}: {
  readonly surroundings: boolean
}): fc.Arbitrary<PlanSketch> {
  return fc.constantFrom(second, second / 10, 5 * second, 20 * second).chain(grid => {
    if (!surroundings) return randomPlanOn(grid)
    const around = fc.option(randomSurroundings(grid, steps), { freq: 2, nil: undefined })
    return fc
      .record({ plain: randomPlanOn(grid), around })
      .map(({ plain, around: drawn }) => (drawn ? surrounded(plain, drawn) : plain))
  })
}

/** The time that most times of such a plan are multiples of. */
export function gridOf({ until }: PlanSketch): number {
  return until / steps
}

function randomPlanOn(grid: number): fc.Arbitrary<PlanSketch> {
  const scalingModels: WorldPlan['account']['scalingModel'][] = ['current', 'legacy2023']
  return fc
    .record({
      seed: fc.nat({ max: 999 }).map(String),
      functions: fc.array(randomFunction(grid), { minLength: 1, maxLength: 4 }),
      sources: fc.array(randomSource(grid, steps), { minLength: 1, maxLength: 4 }),
      warmers: fc.array(randomWarmer(grid), { maxLength: 2 }),
      spare: fc.oneof(fc.integer({ min: 1, max: 6 }), fc.constant(1000)),
      scalingModel: fc.constantFrom(...scalingModels),
      legacyBurst: fc.integer({ min: 1, max: 5 }),
      apiRate: seldom(
        fc.record({
          perSecond: fc.integer({ min: 1, max: 3 }),
          burst: fc.integer({ min: 1, max: 3 }),
        }),
      ),
      behaviour: randomBehaviour(grid),
    })
    .map(
      ({
        seed,
        functions,
        sources,
        warmers,
        spare,
        scalingModel,
        legacyBurst,
        apiRate,
        behaviour,
      }) => {
        const committed = functions.map(fn => fn.reserved ?? mostProvisioned(fn))
        const concurrency = committed.reduce((a, b) => a + b, spare)
        return {
          seed,
          replication: 0,
          account: { concurrency, scalingModel, legacyBurst, ...(apiRate && { apiRate }) },
          functions: functions.map((fn, place) => ({ ...fn, name: `f${place}` })),
          sources: sources.map(({ target, ...source }, place) => ({
            ...source,
            name: `s${place}`,
            functionName: `f${target % functions.length}`,
          })),
          warmers: warmers.map(({ target, ...warmer }, place) => ({
            ...warmer,
            name: `w${place}`,
            functionName: `f${target % functions.length}`,
          })),
          behaviour: withoutTies(
            behaviour,
            functions.some(fn => mostProvisioned(fn) > 0),
            grid,
          ),
          until: steps * grid,
        }
      },
    )
}

function randomBehaviour(grid: number): fc.Arbitrary<Sketch<Behaviour>> {
  const never: LawForm = { constant: 50_000 * second }
  // A provisioned environment of age 0 would be replaced for ever.
  const long = (least: number) =>
    fc.oneof({ withCrossShrink: true }, fc.constant(never), randomLaw(grid, 20, least))
  const preparation: LawForm = { constant: 90 * second }
  const atStart: Behaviour['provisionedAtStart'][] = ['ready', 'requested']
  const reuse: Behaviour['reuse'][] = ['mostRecentlyUsed', 'leastRecentlyUsed', 'random']
  return fc.record({
    idleTimeout: long(0),
    surplusIdleTimeout: seldom(fc.oneof(randomLaw(grid, 5), randomLaw(grid, 30))),
    maximumAge: long(1),
    reuse: fc.constantFrom(...reuse),
    placementTime: fc.oneof(
      { withCrossShrink: true },
      fc.constant<LawForm>({ constant: 0 }),
      randomLaw(grid, 2),
    ),
    proactiveInit: fc.oneof(
      { weight: 2, arbitrary: fc.constant(0) },
      fc.constantFrom(0.5, 0.2, 0.75),
    ),
    resetReuse: fc.constantFrom(1, 1, 0.5, 0),
    requestRateWindow: fc.constantFrom(second, second / 10, second / 2),
    provisionedPreparation: fc.oneof(fc.constant(preparation), randomLaw(grid, 10)),
    provisionedAtStart: fc.constantFrom(...atStart),
    billFailedInit: fc.boolean(),
    billedRestoreShare: fc.constantFrom(0.4, 0, 1),
  })
}

/**
 * Which of the environments goes first that end in one microsecond is not promised; but a random
 * choice depends on it, and so does which one is the latest of those that replace provisioned ones.
 */
function withoutTies(
  behaviour: Sketch<Behaviour>,
  isProvisioned: boolean,
  grid: number,
): Sketch<Behaviour> {
  const { reuse, idleTimeout, surplusIdleTimeout, maximumAge } = behaviour
  const isRandom = reuse === 'random'
  const spread = (least: number): LawForm => ({ uniform: { low: least * grid, high: 30 * grid } })
  return {
    ...behaviour,
    idleTimeout: isRandom ? spread(0) : idleTimeout,
    surplusIdleTimeout: isRandom && surplusIdleTimeout ? spread(0) : surplusIdleTimeout,
    maximumAge: isRandom || isProvisioned ? spread(1) : maximumAge,
  }
}
