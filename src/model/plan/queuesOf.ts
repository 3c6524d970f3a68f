import type { QueueStorePlan } from './queuePlan.ts'
import type { WorldPlan } from './worldPlan.ts'

/** Every queue; its place in this list is its number everywhere. */
export function queuesOf({ queues = [], unreadQueues = [] }: WorldPlan): readonly QueueStorePlan[] {
  return [...queues, ...unreadQueues]
}
