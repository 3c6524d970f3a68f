import type { ShardsPlan } from '../../../src/model/plan/streamPlan.ts'
import type { World } from '../slowWorld.ts'
import { expect } from './slowArrivals.ts'
import { look } from './slowLane.ts'
import { type Lane, type Shard, type Stream, streamOf } from './slowShard.ts'

const second = 1_000_000
const hashes = 2 ** 32

/** Every stream of Kinesis or DynamoDB, and how Lambda reads it. */
export function startStreams(world: World): void {
  for (const plan of world.plan.streams ?? []) if (plan.reads === 'shards') start(world, plan)
}

function start(world: World, plan: ShardsPlan): void {
  const stream = streamOf(world, plan)
  const { count, age, readsFrom } = plan.backlog
  const come = () => write(world, stream)
  for (let i = 0; i < count; i++) {
    const writtenAt = Math.floor((age * i) / count) - age
    if (writtenAt >= readsFrom) write(world, stream, writtenAt)
  }
  expect(world, plan.name, { arrivals: plan.arrivals, since: [], come })
}

/** A record is written, or was before the run began; a shard does not take any number of them (K13). */
function write(world: World, stream: Stream, before?: number): void {
  const { plan, writer, shards } = stream
  const number = stream.written + 1
  const hash = writer.hash(number)
  const shard = shards[Math.floor((hash / hashes) * shards.length)]
  const lane = shard?.lanes[hash % shard.lanes.length]
  if (!shard || !lane) throw new RangeError('every hash has its shard')
  if (before === undefined && !takes(world, stream, shard)) {
    world.log.push({ at: world.now, event: 'refused', source: plan.name, shard: shard.place })
    return
  }
  stream.written = number
  lane.rows.push({ number, writtenAt: before ?? world.now, isPoison: writer.isPoison(number) })
  if (plan.lanes.isEnabled) arrive(world, stream, shard, lane)
}

/** So many in each second of the clock. */
function takes({ now }: World, { plan }: Stream, shard: Shard): boolean {
  const current = Math.floor(now / second)
  if (shard.second !== current) Object.assign(shard, { second: current, taken: 0 })
  return ++shard.taken <= plan.writesPerSecond
}

/** What is pushed is there at once; otherwise the next beat of its shard finds it. */
function arrive(world: World, stream: Stream, shard: Shard, lane: Lane): void {
  if (stream.plan.pollInterval === 0) {
    lane.polled = lane.rows.length
    return lookSoon(world, stream, shard, lane)
  }
  if (shard.isAwaited) return
  shard.isAwaited = true
  world.later(nextBeat(world, stream.plan, shard) - world.now, 'asks', () => {
    shard.isAwaited = false
    poll(world, stream, shard)
  })
}

/** Each shard is looked at on a beat of its own (K1, K15). */
function nextBeat({ now }: World, plan: ShardsPlan, { place }: Shard): number {
  const { pollInterval, spreadsPolls, shards } = plan
  const phase = spreadsPolls ? Math.floor((pollInterval * place) / shards) : 0
  return phase + Math.max(0, Math.ceil((now - phase) / pollInterval)) * pollInterval
}

/** All that is there is read, for every batch of the shard. */
function poll(world: World, stream: Stream, shard: Shard): void {
  for (const lane of shard.lanes) {
    lane.polled = lane.rows.length
    lookSoon(world, stream, shard, lane)
  }
}

/** When all has happened that frees; where a batch was done in this moment, it is polled first. */
function lookSoon(world: World, stream: Stream, shard: Shard, lane: Lane): void {
  if (lane.looks || !lane.isFree) return
  lane.looks = true
  world.later(0, 'asks', () => {
    if (lane.hasFinished) poll(world, stream, shard)
    Object.assign(lane, { looks: false, hasFinished: false })
    look(world, stream, lane, () => lookSoon(world, stream, shard, lane))
  })
}
