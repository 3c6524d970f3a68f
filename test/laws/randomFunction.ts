import * as fc from 'fast-check'
import type { FunctionPlan, QualifierPlan, VersionPlan } from '../../src/model/plan/functionPlan.ts'
import { randomChance, randomInit, randomLaw, seldom } from './randomTimes.ts'
import type { Sketch } from './sketch.ts'

type FunctionSketch = Sketch<FunctionPlan>
type QualifierSketch = Sketch<QualifierPlan>
type ProvisionedSketch = NonNullable<QualifierSketch['provisioned']>

/** `$LATEST` and two versions; `live` leads to both, or to version 1 with provisioned concurrency. */
export function randomFunction(grid: number): fc.Arbitrary<FunctionSketch> {
  return fc
    .record({
      latest: randomVersion(grid),
      restore: fc.option(randomInit(grid), { nil: undefined }),
      published: fc.tuple(randomVersion(grid), randomVersion(grid)),
      weight: seldom(fc.constantFrom(0.5, 0.1, 0.75)),
      provisioned: fc.option(fc.tuple(randomProvisioned(grid), randomProvisioned(grid)), {
        nil: undefined,
      }),
      both: fc.boolean(),
      reserved: seldom(fc.nat({ max: 4 })),
    })
    .map(({ latest, restore, published, weight, provisioned, both, reserved }) => {
      const [forLive, forSecond] = weight === undefined ? (provisioned ?? []) : []
      const second = both ? forSecond : undefined
      const restored = forLive ? undefined : restore
      const committed = (forLive?.most ?? 0) + (second?.most ?? 0)
      return {
        name: 'f',
        reserved: reserved === undefined ? undefined : reserved + committed,
        versions: [
          { ...latest, name: '$LATEST' },
          ...published.map((one, i) => ({ ...one, name: String(i + 1), restore: restored })),
        ],
        qualifiers: [
          { name: '$LATEST', routes: [{ version: '$LATEST', weight: 1 }], provisioned: undefined },
          { name: 'live', routes: routesOf(weight), provisioned: forLive?.plan },
          { name: '2', routes: [{ version: '2', weight: 1 }], provisioned: second?.plan },
        ],
      }
    })
}

/** What its provisioned concurrency may grow to. */
export function mostProvisioned({ qualifiers }: FunctionSketch): number {
  return qualifiers.reduce((sum, { provisioned }) => {
    const { executions = 0, scaling } = provisioned ?? {}
    return sum + (scaling?.most ?? executions)
  }, 0)
}

function routesOf(weight: number | undefined): QualifierSketch['routes'] {
  return weight === undefined
    ? [{ version: '1', weight: 1 }]
    : [
        { version: '1', weight: 1 - weight },
        { version: '2', weight },
      ]
}

function randomVersion(grid: number): fc.Arbitrary<Sketch<VersionPlan>> {
  const time = randomLaw(grid, 6)
  const stretch = fc.constantFrom(1, 2, 0.5, 1 / 3)
  return fc.record({
    name: fc.constant(''),
    memoryMb: fc.constant(128),
    timeout: fc.oneof(
      fc.constant(1000 * grid),
      fc.integer({ min: 1, max: 8 }).map(steps => steps * grid),
    ),
    steps: fc.array(fc.record({ time, stretch }), { minLength: 1, maxLength: 2 }),
    init: randomInit(grid),
    restore: fc.constant(undefined),
    initErrors: randomChance,
    errors: randomChance,
    crashes: randomChance,
    firstInvoke: seldom(randomLaw(grid, 3)),
    extensions: seldom(
      fc.record({
        after: fc.option(randomLaw(grid, 3), { nil: undefined }),
        shutdown: fc.option(randomLaw(grid, 3), { nil: undefined }),
        shutdownBudget: fc.constantFrom(0, grid, 2 * grid),
      }),
    ),
  })
}

function randomProvisioned(grid: number): fc.Arbitrary<{ plan: ProvisionedSketch; most: number }> {
  const count = fc.integer({ min: 1, max: 5 })
  const bound = fc.option(fc.nat({ max: 5 }), { nil: undefined })
  return fc
    .record({
      executions: count,
      scaled: fc.boolean(),
      range: fc.tuple(fc.nat({ max: 3 }), fc.nat({ max: 5 })),
      schedule: fc.array(fc.record({ at: fc.nat({ max: 100 }), least: bound, most: bound }), {
        maxLength: 3,
      }),
      tracking: fc.option(
        fc.record({
          target: fc.constantFrom(0.7, 0.5, 0.1, 0.9),
          scaleOutCooldown: fc.constantFrom(0, 300_000_000),
          scaleInCooldown: fc.constantFrom(0, 1_200_000_000),
          scalesIn: fc.boolean(),
        }),
        { nil: undefined },
      ),
    })
    .map(({ executions, scaled, range: [below, above], schedule, tracking }) => {
      if (!scaled) return { plan: { executions, scaling: undefined }, most: executions }
      const [least, most] = [Math.max(0, executions - below), executions + above]
      const actions = orderly(schedule, [least, most], grid)
      return {
        plan: { executions, scaling: { least, most, tracking, schedule: actions } },
        most: actions.reduce((high, action) => Math.max(high, action.most ?? 0), most),
      }
    })
}

type Action = {
  readonly at: number
  readonly least: number | undefined
  readonly most: number | undefined
}

/**
 * One action after the other, never with a least above the most of its time, and at moments of
 * their own: which of two changes in one microsecond comes first is not promised.
 */
function orderly(
  actions: readonly Action[],
  range: readonly [number, number],
  grid: number,
): Action[] {
  let [least, most] = range
  return actions
    .toSorted((a, b) => a.at - b.at)
    .map(action => {
      least = Math.min(action.least ?? least, action.most ?? most)
      most = action.most ?? most
      return {
        at: action.at * grid + 1,
        least: action.least === undefined && action.most === undefined ? undefined : least,
        most: action.most,
      }
    })
}
