import { second } from '../../math/time.ts'
import { quotas } from '../../model/quotas.ts'
import type { RetrierPlan } from '../../model/stateMachines/retrier.ts'
import type { RetrierSettings } from './definitionShape.ts'

/** A retrier, complete with what AWS takes where nothing is set (SF2). */
export function retrierPlan({
  ErrorEquals,
  IntervalSeconds = quotas.taskRetryInterval.value,
  MaxAttempts = quotas.taskRetries.value,
  BackoffRate = quotas.taskBackoffRate.value,
  MaxDelaySeconds = quotas.taskRetryDelayMost.value,
  JitterStrategy = 'NONE',
}: RetrierSettings): RetrierPlan {
  return {
    errors: ErrorEquals,
    attempts: MaxAttempts,
    interval: IntervalSeconds * second,
    rate: BackoffRate,
    cap: MaxDelaySeconds * second,
    isJittered: JitterStrategy === 'FULL',
  }
}
