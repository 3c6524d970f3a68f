import { minute, second } from '../../math/time.ts'
import { quotas } from '../quotas.ts'
import type { Front } from './front.ts'
import { sdk } from './fronts/sdk.ts'
import { payload } from './payload.ts'
import type { EventRetryPlan, RetryPlan } from './retryMode.ts'
import { none } from './retryModes/none.ts'

/**
 * An asynchronous invocation: the event is taken at once, and Lambda itself tries until it is done
 * (AS-1 to AS-4). Errors are tried again twice; throttles as long as the event is young enough, and
 * without a limit by the request rate (C11).
 */
export const eventInvoke: {
  readonly front: Front
  readonly retries: RetryPlan & { readonly events: EventRetryPlan }
} = {
  front: { ...sdk, isEvent: true, largestRequest: payload(quotas.asyncPayload) },
  retries: {
    ...none.plan,
    events: {
      errorWaits: [quotas.eventFirstRetry.value * minute, quotas.eventSecondRetry.value * minute],
      throttleBase: quotas.eventThrottleWait.value * second,
      throttleCap: quotas.eventThrottleWaitLongest.value * minute,
      maximumAge: quotas.eventAgeMost.value * second,
      keepsFailures: false,
      onSuccess: [],
      onFailure: [],
    },
  },
}
