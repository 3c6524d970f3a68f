import type { RetryPlan } from '../model/clients/retryMode.ts'
import { retryModes } from '../model/clients/retryModes.ts'
import { completeRetries } from './retriesShape.ts'
import type { SourceSettings } from './sourceShape.ts'
import { timeOf } from './timeOf.ts'

/** How a client tries again, as the model takes it. */
export function retryPlan(retries: SourceSettings['retries'] = 'none'): RetryPlan {
  if (typeof retries === 'string') return retryModes[retries].plan
  const { attempts, base, cap, jitter, quota } = completeRetries(retries)
  const wait = timeOf(base)
  const { plan } = retryModes.standard2026
  return {
    attempts,
    base: { transient: wait, throttling: wait },
    cap: timeOf(cap),
    jitter,
    quota:
      quota === undefined || plan.quota === undefined
        ? undefined
        : { ...plan.quota, tokens: quota },
    isAdaptive: false,
  }
}
