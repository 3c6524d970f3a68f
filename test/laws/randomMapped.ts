import * as fc from 'fast-check'
import type { PoisonPlan } from '../../src/model/plan/poisonPlan.ts'
import type { MappingPlan, QueuePlan } from '../../src/model/plan/queuePlan.ts'
import type { PlanSketch } from './planSketch.ts'
import { randomSource } from './randomSource.ts'
import { randomChance, randomLaw, seldom } from './randomTimes.ts'
import type { ArrivalForm, Sketch } from './sketch.ts'

const second = 1_000_000

/** A queue before it is known which functions there are. */
export interface QueueDraft extends Omit<Sketch<QueuePlan>, 'name' | 'functionName'> {
  readonly target: number
}

/** A queue with a few messages, on whose grid much falls together. */
export function randomMapped(grid: number, steps: number): fc.Arbitrary<QueueDraft> {
  const time = (least: number, most: number) =>
    fc.integer({ min: least, max: most }).map(step => step * grid)
  const long = fc.constant(10 * steps * grid)
  const bursts = fc
    .record({ size: fc.integer({ min: 2, max: 12 }), every: time(10, 50) })
    .map((each): ArrivalForm => ({ bursts: each }))
  const few = randomSource(grid, steps).map(({ arrivals }) => arrivals)
  return fc
    .record({
      target: fc.nat({ max: 3 }),
      qualifier: fc.constantFrom('live', '$LATEST', 'live', '2'),
      recorded: fc.constant(undefined),
      isBatched: fc.constant(true),
      arrivals: fc.oneof({ withCrossShrink: true }, few, bursts),
      backlog: fc.oneof({ withCrossShrink: true }, fc.constant(0), fc.nat({ max: 40 })),
      visibilityTimeout: fc.oneof(long, time(1, 20)),
      retention: fc.oneof(long, time(1, 60)),
      poison: seldom(randomPoison),
      delay: fc.oneof({ withCrossShrink: true }, fc.constant(0), time(1, 8)),
      maxReceives: fc.option(fc.integer({ min: 1, max: 4 }), { nil: undefined }),
      mapping: randomMapping(grid),
    })
    .map(({ poison, ...queue }) => ({ ...queue, ...(poison && { poison }) }))
}

const randomPoison: fc.Arbitrary<PoisonPlan> = fc.oneof(
  fc.record({ share: fc.constantFrom(0.1, 0.5, 1) }),
  fc.record({ numbers: fc.uniqueArray(fc.integer({ min: 1, max: 20 }), { minLength: 1 }) }),
)

function randomMapping(grid: number): fc.Arbitrary<Sketch<MappingPlan>> {
  const time = (least: number, most: number) =>
    fc.integer({ min: least, max: most }).map(step => step * grid)
  return fc
    .record({
      isEnabled: fc.oneof(
        { weight: 15, arbitrary: fc.constant(true) },
        { weight: 1, arbitrary: fc.constant(false) },
      ),
      isFifo: fc.constant(false),
      batchSize: fc.oneof(fc.integer({ min: 1, max: 4 }), fc.constant(10)),
      window: fc.oneof({ withCrossShrink: true }, fc.constant(0), time(1, 8)),
      maximumConcurrency: seldom(fc.integer({ min: 2, max: 7 })),
      ramp: fc.record({
        most: fc.constantFrom(1_250, 8),
        interval: fc.oneof(fc.constantFrom(second / 5, second), time(1, 4)),
      }),
      reportsFailures: fc.boolean(),
      messageErrors: randomChance,
      perMessage: seldom(randomLaw(grid, 2)),
      assumed: fc.record({
        lowTrafficWait: time(0, 10),
        afterThrottle: fc.constantFrom(0.7, 0.5, 0.1, 1),
        afterError: fc.constantFrom(0.9, 0.5, 1),
        fallAfter: time(2, 40),
      }),
    })
    .map(({ perMessage, ...mapping }) => ({ ...mapping, ...(perMessage && { perMessage }) }))
}

/** The plan with queues that its functions are called for; nobody says for which tenant a message is. */
export function queued(plan: PlanSketch, drafts: readonly QueueDraft[]): PlanSketch {
  const { functions } = plan
  const queues = drafts.flatMap(({ target, ...draft }, place) => {
    const { name: functionName, isPerTenant = false } = functions[target % functions.length] ?? {}
    return functionName === undefined || isPerTenant
      ? []
      : { ...draft, name: `q${place}`, functionName }
  })
  return { ...plan, queues }
}
