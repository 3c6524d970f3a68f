import type { QueuePlan } from '../../../src/model/plan/queuePlan.ts'
import type { World } from '../slowWorld.ts'

export interface Message {
  readonly number: number
  readonly sentAt: number
  receives: number
  hiddenUntil: number
  readonly isPoison: boolean
}

/** A standard queue of SQS, and who is told that there is something to read. */
export function queueOf(plan: QueuePlan, isTold: () => void) {
  const visible: Message[] = []
  return { plan, visible, visibleSince: 0, sent: 0, inFlight: 0, isTold }
}

export type Queue = ReturnType<typeof queueOf>

const mostInFlight = 120_000

export function send(world: World, queue: Queue, delay = queue.plan.delay): void {
  const number = ++queue.sent
  const { name, poison } = queue.plan
  const share = poison && 'share' in poison ? poison.share : 0
  const isNamed = poison && 'numbers' in poison ? poison.numbers.includes(number) : false
  const message = {
    number,
    isPoison: world.happens(share, 'source', name, 'poison') || isNamed,
    sentAt: world.now,
    receives: 0,
    hiddenUntil: 0,
  }
  if (delay > 0) world.later(delay, 'asks', () => show(world, queue, message))
  else show(world, queue, message)
}

function show(world: World, queue: Queue, message: Message): void {
  const { visible } = queue
  if (visible.length === 0) queue.visibleSince = world.now
  visible.push(message)
  queue.isTold()
  age(world, queue)
}

/** The first expires when it is too old; who stands behind younger ones, when they have gone (E-S13). */
function age(world: World, queue: Queue): void {
  const { visible, plan } = queue
  const [first] = visible
  if (!first) return
  const left = first.sentAt + plan.retention - world.now
  world.later(Math.max(0, left), 'frees', () => {
    if (visible[0] !== first) return
    lose(world, queue, first, 'expired')
    age(world, queue)
  })
}

/** So many of those that have been visible for the longest time, fewer where there are no more (E-S1). */
export function receive(world: World, queue: Queue, most: number): Message[] {
  const { visible, plan } = queue
  const received: Message[] = []
  while (received.length < most && queue.inFlight < mostInFlight) {
    const [message] = visible
    if (!message) break
    if (message.sentAt + plan.retention <= world.now) lose(world, queue, message, 'expired')
    else if (message.receives >= (plan.maxReceives ?? Infinity)) {
      lose(world, queue, message, 'deadLettered')
    } else {
      visible.shift()
      queue.inFlight++
      message.receives++
      message.hiddenUntil = world.now + plan.visibilityTimeout
      received.push(message)
    }
  }
  age(world, queue)
  return received
}

/** Nobody has it any more: it is visible again when its visibility timeout has passed. */
export function giveBack(world: World, queue: Queue, message: Message): void {
  world.later(Math.max(0, message.hiddenUntil - world.now), 'frees', () => {
    queue.inFlight--
    show(world, queue, message)
  })
}

export function remove(world: World, queue: Queue, message: Message): void {
  queue.inFlight--
  tell(world, queue, message, 'deleted')
}

function lose(world: World, queue: Queue, message: Message, loss: 'deadLettered' | 'expired') {
  queue.visible.splice(queue.visible.indexOf(message), 1)
  tell(world, queue, message, loss)
}

function tell(
  { log, now: at }: World,
  { plan }: Queue,
  { number, sentAt, receives }: Message,
  event: 'deleted' | 'deadLettered' | 'expired',
): void {
  log.push({ at, event, source: plan.name, number, sentAt, receives })
}
