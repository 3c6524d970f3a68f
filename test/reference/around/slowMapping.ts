import { sum } from 'd3-array'
import type { QueuePlan } from '../../../src/model/plan/queuePlan.ts'
import { decide } from '../slowRequest.ts'
import type { World } from '../slowWorld.ts'
import { expect } from './slowArrivals.ts'
import { type Caller, requestOf } from './slowCall.ts'
import { giveBack, type Message, type Queue, queueOf, receive, remove, send } from './slowQueue.ts'
import { newTimer, setTimer } from './slowTimer.ts'

type Mapping = ReturnType<typeof mappingOf>

interface Batch {
  readonly messages: Message[]
  readonly number: number
  /** How often it was handed to the function so far. */
  attempts: number
}

const second = 1_000_000
const startingBatches = 5
const fewestBatches = 2

/** Every queue, and how Lambda reads it. */
export function startQueues(world: World): void {
  for (const plan of world.plan.queues ?? []) {
    const mapping = mappingOf(world, plan)
    const { queue } = mapping
    expect(world, plan.name, { arrivals: plan.arrivals, since: [], come: () => send(world, queue) })
    for (let i = 0; i < plan.backlog; i++) send(world, queue, 0)
    look(world, mapping)
  }
}

function mappingOf(world: World, plan: QueuePlan) {
  const { maximumConcurrency = Infinity, ramp } = plan.mapping
  const most = Math.min(maximumConcurrency, ramp.most)
  const start = Math.min(startingBatches, most)
  // With a MaximumConcurrency they never become fewer than in the beginning.
  const least = plan.mapping.maximumConcurrency === undefined ? fewestBatches : start
  const scale = {
    most,
    start,
    least,
    limit: Math.min(startingBatches, most),
    inUse: 0,
    peak: 0,
    loweredAt: -Infinity,
  }
  const timers = { looks: false, grows: false }
  const gathering = {
    open: undefined as Batch | undefined,
    windowAt: 0,
    batches: 0,
    timer: newTimer(),
  }
  const queue: Queue = queueOf(plan, () => look(world, mapping))
  const mapping = { plan, queue, ...scale, ...timers, ...gathering }
  fall(world, mapping)
  return mapping
}

/** Lambda looks for messages at the end of the moment in which there may be some, or room for them. */
function look(world: World, mapping: Mapping): void {
  if (mapping.looks) return
  mapping.looks = true
  world.later(0, 'asks', () => {
    mapping.looks = false
    read(world, mapping)
  })
}

function read(world: World, mapping: Mapping): void {
  const { queue } = mapping
  const { isEnabled, batchSize, window, assumed } = mapping.plan.mapping
  if (!isEnabled) return
  while (mapping.open || mapping.inUse < mapping.limit) {
    const had = mapping.open?.messages ?? []
    const haveJustCome = queue.visibleSince === world.now
    const messages = receive(world, queue, batchSize - had.length)
    if (messages.length === 0) break
    const batch: Batch = mapping.open ?? { messages: [], number: mapping.batches + 1, attempts: 0 }
    const isNew = mapping.open === undefined
    mapping.open = batch
    batch.messages.push(...messages)
    // What is gathered is one of the batches at once.
    if (isNew) mapping.inUse++
    mapping.peak = Math.max(mapping.peak, mapping.inUse)
    if (batch.messages.length === batchSize || window === 0) close(world, mapping, batch)
    else if (isNew) {
      const left = Math.max(0, mapping.windowAt + window - world.now)
      // Nothing came for a whole window (E-S4); what came and could not be read has had its window.
      const isLow = left === 0 && haveJustCome
      const wait = isLow ? Math.max(window, assumed.lowTrafficWait) : left
      setTimer(world, mapping.timer, world.now + wait, () => {
        if (mapping.open) close(world, mapping, mapping.open)
      })
    }
  }
  if (queue.visible.length > 0) grow(world, mapping)
}

function close(world: World, mapping: Mapping, batch: Batch): void {
  mapping.open = undefined
  mapping.timer.at = undefined
  mapping.batches++
  mapping.windowAt = world.now
  invoke(world, mapping, batch)
}

/** While messages wait because all batches are in use, there is one more after each interval (E-S2). */
function grow(world: World, mapping: Mapping): void {
  if (mapping.grows || mapping.limit >= mapping.most) return
  mapping.grows = true
  world.later(mapping.plan.mapping.ramp.interval, 'asks', () => {
    // Where there is room by now, nobody needs more.
    read(world, mapping)
    if (mapping.queue.visible.length > 0) {
      mapping.limit = Math.min(mapping.most, mapping.limit + 1)
      read(world, mapping)
    }
    mapping.grows = false
    if (mapping.queue.visible.length > 0) grow(world, mapping)
  })
}

/** After a span in which half of the batches at once would have done, there are half as many (E-S3). */
function fall(world: World, mapping: Mapping): void {
  mapping.peak = mapping.inUse
  world.later(mapping.plan.mapping.assumed.fallAfter, 'frees', () => {
    if (2 * mapping.peak <= mapping.limit) {
      const { limit, least, start } = mapping
      const bound = limit > start ? start : least
      mapping.limit = Math.max(Math.min(limit, bound), Math.ceil(limit / 2))
    }
    fall(world, mapping)
  })
}

/** After a throttle or an error it reads more slowly, once a second at most (E-S7). */
function lower(world: World, mapping: Mapping, left: number): void {
  if (world.now < mapping.loweredAt + second) return
  mapping.loweredAt = world.now
  mapping.limit = Math.max(fewestBatches, Math.floor(mapping.limit * left))
}

function invoke(world: World, mapping: Mapping, batch: Batch): void {
  const { plan } = mapping
  const { name } = plan
  const { messageErrors, perMessage } = plan.mapping
  const { messages, number } = batch
  const { reportsFailures } = plan.mapping
  const fails = ({ isPoison }: Message) =>
    world.happens(messageErrors, 'source', name, 'messageErrors') || isPoison
  // One draw for the whole batch where one message that fails takes all others with it.
  const isUnlucky =
    messageErrors > 0 &&
    !reportsFailures &&
    world.uniform('source', name, 'messageErrors') >= (1 - messageErrors) ** messages.length
  const isFailing = isUnlucky || (!reportsFailures && messages.some(one => one.isPoison))
  const longer = Math.round(
    sum(messages, () => world.number(perMessage, 'source', name, 'messages')),
  )
  const hears: Caller['hears'] = what => {
    // The function was not begun (E10).
    const isUnbegun = what === 'throttled' || what === 'notReady' || what === 'restoreTimeout'
    if (isUnbegun) hold(world, mapping, batch)
    else
      end(
        world,
        mapping,
        batch,
        what === 'completed' ? (reportsFailures ? messages.filter(fails) : []) : undefined,
      )
  }
  const told = { request: `${name}#${number}`, attempt: ++batch.attempts }
  world.log.push({
    at: world.now,
    event: 'batch',
    source: name,
    messages: messages.map(one => `${one.number}/${one.receives}`),
  })
  decide(
    world,
    requestOf(world, plan, { told, number, isEvent: false, batch: { longer, isFailing }, hears }),
  )
}

/** It is tried again until its visibility timeout has passed; then Lambda lets it go (E-S6). */
function hold(world: World, mapping: Mapping, batch: Batch): void {
  const { attempts, messages } = batch
  const { hiddenUntil = 0 } = messages[0] ?? {}
  lower(world, mapping, mapping.plan.mapping.assumed.afterThrottle)
  const wait = Math.min(30, 2 ** (attempts - 1)) * second
  if (world.now + wait < hiddenUntil) {
    world.later(wait, 'asks', () => invoke(world, mapping, batch))
  } else {
    world.later(Math.max(0, hiddenUntil - world.now), 'asks', () => {
      for (const message of messages) giveBack(world, mapping.queue, message)
      leave(world, mapping)
    })
  }
}

/** What the function did is deleted; nothing of it where it failed altogether (E-S5, E-S8). */
function end(
  world: World,
  mapping: Mapping,
  { messages }: Batch,
  failing: readonly Message[] | undefined,
): void {
  // Where the function says what failed, Lambda does not read more slowly.
  const { reportsFailures, assumed } = mapping.plan.mapping
  if (!failing && !reportsFailures) lower(world, mapping, assumed.afterError)
  for (const message of messages) {
    if (!failing || failing.includes(message)) giveBack(world, mapping.queue, message)
    else remove(world, mapping.queue, message)
  }
  leave(world, mapping)
}

/** There is room for another batch, and the window of the next one begins (E3). */
function leave(world: World, mapping: Mapping): void {
  mapping.inUse--
  mapping.windowAt = world.now
  look(world, mapping)
}
