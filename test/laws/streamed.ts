import { fronts } from '../../src/model/clients/fronts.ts'
import { streamTime } from '../../src/model/clients/streamTime.ts'
import type { ClientCallPlan } from '../../src/model/plan/clientPlan.ts'
import { mappedCalls } from './mappedCalls.ts'
import type { PlanSketch } from './planSketch.ts'
import type { Sketch } from './sketch.ts'

const megabyte = 1024 * 1024
const second = 1_000_000

/** Those that stream. */
const streamingFronts = new Set<string>([fronts.Sdk.Type, fronts.FunctionUrl.Type])

/** The largest answer that is streamed, in MB. */
const largest = 200

/**
 * The plan whose clients have their answers streamed, where steps of the grid are given for their place:
 * what is beyond 6 MB takes so long at 2 MB/s.
 */
export function streamed(plan: PlanSketch, steps: readonly number[], grid: number): PlanSketch {
  return mappedCalls(plan, (call, place) => {
    const count = steps[place % steps.length] ?? 0
    const canStream = streamingFronts.has(call.front.Type) && !call.name.includes('>')
    if (count === 0 || !canStream) return call
    return streaming(call, 6 + (2 * count * grid) / second)
  })
}

/** The call with an answer of so many megabytes. */
export function streaming(call: Sketch<ClientCallPlan>, size: number): Sketch<ClientCallPlan> {
  const answerSize = Math.round(size * megabyte)
  return {
    ...call,
    front: { ...call.front, largestAnswer: largest * megabyte },
    answerSize,
    streamTime: streamTime(answerSize),
  }
}
