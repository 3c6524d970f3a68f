import { minute } from '../math/time.ts'
import type { PollersPlan } from '../model/plan/queuePlan.ts'
import { quotas } from '../model/quotas.ts'
import type { PollerSettings } from './pollerShape.ts'

/** The event pollers of a queue, as the model takes them; a message has so many bytes. */
export function pollersPlan(
  { MinimumPollers, MaximumPollers }: PollerSettings,
  size: number,
): PollersPlan {
  return {
    least: MinimumPollers ?? quotas.minimumPollersDefault.value,
    most: MaximumPollers ?? quotas.maximumPollersDefault.value,
    interval: Math.round((minute * quotas.pollerInvokes.value) / quotas.pollersRamp.value),
    size,
  }
}
