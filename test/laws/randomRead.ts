import * as fc from 'fast-check'
import type { KeysPlan } from '../../src/model/plan/keysPlan.ts'
import type { LanePlan } from '../../src/model/plan/lanePlan.ts'
import type { PoisonPlan } from '../../src/model/plan/poisonPlan.ts'
import type { BacklogPlan, ShardsPlan } from '../../src/model/plan/streamPlan.ts'
import type { PlanSketch } from './planSketch.ts'
import { randomSource } from './randomSource.ts'
import { randomChance, randomLaw, seldom } from './randomTimes.ts'
import type { ArrivalForm, Sketch } from './sketch.ts'

/** A stream before it is known which functions there are. */
export interface StreamDraft extends Omit<Sketch<ShardsPlan>, 'name' | 'functionName'> {
  readonly target: number
}

type Times = (least: number, most: number) => fc.Arbitrary<number>

/** A stream with a few records, on whose grid much falls together. */
export function randomRead(grid: number, steps: number): fc.Arbitrary<StreamDraft> {
  const time: Times = (least, most) =>
    fc.integer({ min: least, max: most }).map(step => step * grid)
  const bursts = fc
    .record({ size: fc.integer({ min: 2, max: 12 }), every: time(10, 50) })
    .map((each): ArrivalForm => ({ bursts: each }))
  const few = randomSource(grid, steps).map(({ arrivals }) => arrivals)
  const interval = fc.oneof({ withCrossShrink: true }, fc.constant(0), time(1, 5))
  return fc
    .record({
      target: fc.nat({ max: 3 }),
      qualifier: fc.constantFrom('live', '$LATEST', 'live', '2'),
      recorded: fc.constant(undefined),
      isBatched: fc.constant(true),
      reads: fc.constant('shards' as const),
      type: fc.constant('Kinesis'),
      hasAge: fc.constant(true),
      arrivals: fc.oneof({ withCrossShrink: true }, few, bursts),
      shards: fc.integer({ min: 1, max: 4 }),
      parallelization: fc.oneof(
        { withCrossShrink: true },
        fc.constant(1),
        fc.constantFrom(2, 3, 10),
      ),
      backlog: randomBacklog(time),
      poison: seldom(randomPoison),
      keys: fc.option(randomKeys, { nil: undefined }),
      pollInterval: interval,
      spreadsPolls: fc.boolean(),
      writesPerSecond: fc.constantFrom(1_000, Infinity, 1, 3),
      lanes: randomLanes(grid, steps, time),
    })
    .map(({ keys, poison, parallelization, ...stream }) => ({
      ...stream,
      ...(keys && { keys }),
      ...(poison && { poison }),
      // A tumbling window is one of a whole shard.
      parallelization: stream.lanes.tumblingWindow > 0 ? 1 : parallelization,
      lanes: { ...stream.lanes, hasPoison: poison !== undefined },
    }))
}

function randomBacklog(time: Times): fc.Arbitrary<BacklogPlan> {
  const some = fc.record({
    count: fc.nat({ max: 40 }),
    age: time(0, 40),
    readsFrom: fc.oneof(
      fc.constantFrom(-Infinity, Infinity),
      time(0, 40).map(age => -age),
    ),
  })
  return fc.oneof(
    { withCrossShrink: true },
    fc.constant({ count: 0, age: 0, readsFrom: -Infinity }),
    some,
  )
}

const randomPoison: fc.Arbitrary<PoisonPlan> = fc.oneof(
  fc.constantFrom(0.1, 0.5).map(share => ({ share })),
  fc
    .array(fc.integer({ min: 1, max: 20 }), { minLength: 1, maxLength: 4 })
    .map(numbers => ({ numbers })),
)

const count = fc.integer({ min: 2, max: 6 })

const randomKeys: fc.Arbitrary<KeysPlan> = fc.oneof(
  fc.record({ count, exponent: fc.constantFrom(0, 1.1) }),
  fc.record({ count, hot: fc.constantFrom(0.4, 0.9), exponent: fc.constant(0) }),
  fc.record({ sequence: fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 8 }) }),
)

function randomLanes(
  grid: number,
  steps: number,
  time: Times,
): fc.Arbitrary<Omit<Sketch<LanePlan>, 'hasPoison'>> {
  const never = fc.constant(Infinity)
  const none = fc.constant(0)
  return fc
    .record({
      isEnabled: fc.oneof(
        { weight: 15, arbitrary: fc.constant(true) },
        { weight: 1, arbitrary: fc.constant(false) },
      ),
      batchSize: fc.oneof(fc.integer({ min: 1, max: 4 }), fc.constantFrom(10, 100)),
      window: fc.oneof({ withCrossShrink: true }, none, time(1, 8)),
      tumblingWindow: fc.oneof({ withCrossShrink: true }, none, none, time(1, 30)),
      retries: fc.oneof({ withCrossShrink: true }, never, fc.nat({ max: 4 })),
      maximumAge: fc.oneof({ withCrossShrink: true }, never, time(1, 60)),
      retention: fc.oneof({ withCrossShrink: true }, fc.constant(10 * steps * grid), time(1, 60)),
      bisects: fc.boolean(),
      reportsFailures: fc.boolean(),
      hasDestination: fc.boolean(),
      messageErrors: randomChance,
      perMessage: seldom(randomLaw(grid, 2)),
    })
    .map(({ perMessage, ...lanes }) => ({ ...lanes, ...(perMessage && { perMessage }) }))
}

/** The plan with streams that its functions are called for; nobody says for which tenant a record is. */
export function reading(plan: PlanSketch, drafts: readonly StreamDraft[]): PlanSketch {
  const { functions } = plan
  const streams = drafts.flatMap(({ target, ...draft }, place) => {
    const { name: functionName, isPerTenant = false } = functions[target % functions.length] ?? {}
    return functionName === undefined || isPerTenant
      ? []
      : { ...draft, name: `k${place}`, functionName }
  })
  return { ...plan, streams }
}
