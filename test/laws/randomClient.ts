import * as fc from 'fast-check'
import { fronts } from '../../src/model/clients/fronts.ts'
import type { ClientCallPlan, ClientPlan } from '../../src/model/plan/clientPlan.ts'
import { randomRetries } from './randomRetries.ts'
import { randomSource } from './randomSource.ts'
import { randomChance, randomLaw, seldom } from './randomTimes.ts'
import type { Sketch } from './sketch.ts'

type ClientSketch = Sketch<ClientPlan>
type CallSketch = Sketch<ClientCallPlan>
type Step = NonNullable<ClientSketch['flow']>[number]

/** A call before it is known which functions there are. */
export interface CallDraft extends Omit<CallSketch, 'name' | 'functionName'> {
  readonly target: number
}

/** A client before that. */
export interface ClientDraft extends Pick<ClientSketch, 'arrivals' | 'flow'> {
  readonly calls: readonly CallDraft[]
}

const megabyte = 1024 * 1024

/** Somebody who calls through a front, or users, or visitors who do one thing after another. */
export function randomClient(grid: number, steps: number): fc.Arbitrary<ClientDraft> {
  const open = randomSource(grid, steps).map(({ arrivals, recorded }) => ({ arrivals, recorded }))
  const closed = fc
    .record({ users: fc.integer({ min: 1, max: 3 }), think: randomLaw(grid, 12, 3) })
    .map(users => ({ arrivals: { users }, recorded: undefined }))
  return fc
    .record({
      coming: fc.oneof(
        { withCrossShrink: true },
        { weight: 3, arbitrary: open },
        { weight: 1, arbitrary: closed },
      ),
      calls: fc.array(randomCall(grid), { minLength: 1, maxLength: 3 }),
      flow: fc.option(randomFlow(grid), { nil: undefined }),
    })
    .map(({ coming: { arrivals, recorded }, calls, flow }) => ({
      arrivals,
      calls: calls.slice(0, flow ? 3 : 1).map(call => ({ ...call, recorded })),
      flow: flow?.map(step =>
        step.do === 'call' ? { ...step, call: step.call % calls.length } : step,
      ),
    }))
}

function randomCall(grid: number): fc.Arbitrary<CallDraft> {
  const size = seldom(fc.constantFrom(megabyte, 5 * megabyte, 7 * megabyte))
  return fc
    .record({
      target: fc.nat({ max: 3 }),
      qualifier: fc.constantFrom('live', '$LATEST', 'live', '2'),
      front: fc.constantFrom(...Object.values(fronts)),
      rate: seldom(
        fc.record({
          perSecond: fc.integer({ min: 1, max: 4 }),
          burst: fc.integer({ min: 1, max: 3 }),
        }),
      ),
      overhead: seldom(randomLaw(grid, 2)),
      patience: fc.option(randomPatience(grid), { nil: undefined }),
      requestSize: size,
      answerSize: size,
      retries: randomRetries(grid),
    })
    .map(({ requestSize = 0, answerSize = 0, ...call }) => ({
      ...call,
      requestSize,
      answerSize,
      recorded: undefined,
    }))
}

/** How long somebody waits; often to the very moment at which something ends. */
export function randomPatience(
  grid: number,
): fc.Arbitrary<{ time: number; of: 'front' | 'client' }> {
  const sides: ('front' | 'client')[] = ['front', 'client']
  return fc.record({
    time: fc.integer({ min: 1, max: 8 }).map(steps => steps * grid),
    of: fc.constantFrom(...sides),
  })
}

/** A few steps, of which one may be a choice between a few others. */
function randomFlow(grid: number): fc.Arbitrary<Step[]> {
  const call = fc.record({
    do: fc.constant('call' as const),
    call: fc.nat({ max: 2 }),
    isVital: fc.boolean(),
  })
  const wait = fc.record({ do: fc.constant('wait' as const), time: randomLaw(grid, 3) })
  const some = (minLength: number) =>
    fc.array(fc.oneof({ weight: 3, arbitrary: call }, { weight: 1, arbitrary: wait }), {
      minLength,
      maxLength: 2,
    })
  return fc
    .record({
      before: some(1),
      chosen: fc.boolean(),
      chosenSteps: some(0),
      otherwise: some(0),
      after: some(0),
    })
    .chain(({ before, chosen, chosenSteps, otherwise, after }) =>
      fc.oneof(randomChance, fc.constant(0.5)).map((probability): Step[] => {
        if (!chosen) return [...before, ...after]
        const behindThen = before.length + 2 + chosenSteps.length
        return [
          ...before,
          { do: 'chance', probability, otherwise: behindThen },
          ...chosenSteps,
          { do: 'jump', to: behindThen + otherwise.length },
          ...otherwise,
          ...after,
        ]
      }),
    )
}
