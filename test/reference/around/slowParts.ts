import { sum } from 'd3-array'
import { decide } from '../slowRequest.ts'
import type { World } from '../slowWorld.ts'
import { type Caller, requestOf } from './slowCall.ts'
import { dropGone, endRows } from './slowRows.ts'
import type { Lane, Part, Row, Stream } from './slowShard.ts'

const second = 1_000_000

/** A batch of records, or of none where it ends a tumbling window. */
export function begin(
  world: World,
  stream: Stream,
  lane: Lane,
  rows: Row[],
  isDone: () => void,
): void {
  Object.assign(lane, { number: ++stream.batches, attempts: 0, waits: 0 })
  lane.parts = [{ rows, retries: 0 }]
  next(world, stream, lane, isDone)
}

/** One part is tried after the other, each until nothing is left of it. */
function next(world: World, stream: Stream, lane: Lane, isDone: () => void): void {
  const [part] = lane.parts
  if (!part) return isDone()
  const isFinal = part.rows.length === 0
  dropGone(world, stream, part.rows)
  if (part.rows.length === 0 && !isFinal) {
    return leave(world, stream, lane, isDone)
  }
  invoke(world, stream, lane, part, hasFailed => {
    if (hasFailed) return wait(world, stream, lane, part, isDone)
    leave(world, stream, lane, isDone)
  })
}

/** Nothing is left of the first part: the next one asks when all has happened that frees. */
function leave(world: World, stream: Stream, lane: Lane, isDone: () => void): void {
  lane.parts.shift()
  lane.waits = 0
  if (lane.parts.length === 0) isDone()
  else world.later(0, 'asks', () => next(world, stream, lane, isDone))
}

/** It is handed to the function once; whether it has to be tried again. */
function invoke(
  world: World,
  stream: Stream,
  lane: Lane,
  part: Part,
  goOn: (hasFailed: boolean) => void,
): void {
  const { plan } = stream
  const { name } = plan
  const { messageErrors, reportsFailures, perMessage } = plan.lanes
  const { rows } = part
  const { number } = lane
  const path = ['source', name, 'messageErrors']
  // One draw for the whole batch where one record that fails takes all others with it.
  const isUnlucky =
    messageErrors > 0 &&
    !reportsFailures &&
    world.uniform(...path) >= (1 - messageErrors) ** rows.length
  const isFailing = isUnlucky || (!reportsFailures && rows.some(row => row.isPoison))
  const fails = (row: Row) => world.happens(messageErrors, ...path) || row.isPoison
  const first = reportsFailures ? rows.findIndex(fails) : -1
  const longer = Math.round(sum(rows, () => world.number(perMessage, 'source', name, 'messages')))
  const hears: Caller['hears'] = what => {
    // The function was not begun (E10).
    const isUnbegun = what === 'throttled' || what === 'notReady' || what === 'restoreTimeout'
    if (isUnbegun) return goOn(true)
    if (what !== 'completed') return goOn(fail(world, stream, lane, part))
    if (first >= 0) return goOn(fail(world, stream, lane, part, first))
    endRows(world, stream, rows, 'done')
    goOn(false)
  }
  const told = { request: `${name}#${number}`, attempt: ++lane.attempts }
  const numbers = rows.map(row => String(row.number))
  world.log.push({ at: world.now, event: 'batch', source: name, messages: numbers })
  decide(
    world,
    requestOf(world, plan, { told, number, isEvent: false, batch: { longer, isFailing }, hears }),
  )
}

/** What comes before the first that failed is done, and the rest is tried again, or given up (K4, K5, K6). */
function fail(world: World, stream: Stream, lane: Lane, part: Part, reported?: number): boolean {
  const { bisects, retries } = stream.plan.lanes
  endRows(world, stream, part.rows.splice(0, reported ?? 0), 'done')
  // Of a window that is ended there is nothing to give up (K9).
  if (part.rows.length === 0) return true
  // Where the function says where it failed, that is the split.
  if (bisects && reported) return true
  if (bisects && reported === undefined && part.rows.length > 1) {
    const rest = part.rows.splice(Math.floor(part.rows.length / 2))
    lane.parts.splice(1, 0, { rows: rest, retries: part.retries })
    return true
  }
  if (++part.retries <= retries) return true
  endRows(world, stream, part.rows, 'retriesExhausted')
  return false
}

/** It is tried again after a while, with what is not too old by then (K7, K12). */
function wait(world: World, stream: Stream, lane: Lane, part: Part, isDone: () => void): void {
  const { retention, maximumAge } = stream.plan.lanes
  const [first] = part.rows
  const time = Math.min(60, 2 ** lane.waits++) * second
  const oldIn = first ? first.writtenAt + Math.min(retention, maximumAge) - world.now : Infinity
  world.later(Math.min(time, Math.max(0, oldIn)), 'asks', () => next(world, stream, lane, isDone))
}
