import type { ShardsPlan } from '../../../src/model/plan/streamPlan.ts'
import { writerOf } from '../../../src/model/shards/writer.ts'
import type { World } from '../slowWorld.ts'
import { newTimer } from './slowTimer.ts'

/** A record of a stream. */
export interface Row {
  readonly number: number
  readonly writtenAt: number
  readonly isPoison: boolean
}

/** Records that are tried together, and how often they were tried again. */
export interface Part {
  rows: Row[]
  retries: number
}

export type Stream = ReturnType<typeof streamOf>
export type Shard = ReturnType<typeof shardOf>
export type Lane = ReturnType<typeof laneOf>

export function streamOf(world: World, plan: ShardsPlan) {
  const writer = writerOf(plan, (...path) => world.open(...path))
  const stream = { plan, writer, shards: [] as Shard[], written: 0, batches: 0 }
  for (let place = 0; place < plan.shards; place++) stream.shards.push(shardOf(stream, place))
  return stream
}

/** A part of a stream, which takes so many records in each second. */
function shardOf(stream: { readonly plan: ShardsPlan }, place: number) {
  const lanes = Array.from({ length: stream.plan.parallelization }, laneOf)
  return { place, lanes, second: -1, taken: 0, isAwaited: false }
}

/** A row of records that are read in their order, one batch at a time. */
function laneOf() {
  // What was written and is in no batch yet, of which the first so many were polled.
  const inbox = { rows: [] as Row[], polled: 0 }
  // Parts of the batch that are still to be tried, how often it was handed to the function, and waits since anything came of it.
  const batch = { parts: [] as Part[], number: 0, attempts: 0, waits: 0, isFree: true }
  const moment = { looks: false, hasFinished: false }
  // When the window of the next batch began, when it ends, and the tumbling window that is open.
  const windows = {
    openedAt: 0,
    closesAt: undefined as number | undefined,
    tumbling: undefined as number | undefined,
  }
  return { timer: newTimer(), ...inbox, ...batch, ...moment, ...windows }
}
