import { millisecond, second } from '../../../math/time.ts'
import { pages } from '../../pages.ts'
import { documented } from '../../provenance.ts'
import { quotas } from '../../quotas.ts'
import { defineRetryMode } from '../retryMode.ts'

/** A timeout is a transient error, in its wait and in its cost. */
export const standard2026 = defineRetryMode({
  name: 'standard2026',
  rule: 'R1',
  summary: 'As SDKs try again by the rules of 2026',
  plan: {
    attempts: quotas.sdkAttempts.value,
    base: {
      transient: quotas.sdkTransientBase.value * millisecond,
      throttling: quotas.sdkThrottlingBase.value * millisecond,
    },
    cap: quotas.sdkWaitCap.value * second,
    jitter: 'full',
    quota: {
      tokens: quotas.sdkTokens.value,
      transient: quotas.sdkTransientCost.value,
      throttling: quotas.sdkThrottlingCost.value,
      timeout: quotas.sdkTransientCost.value,
      refund: quotas.sdkRefund.value,
    },
    isAdaptive: false,
  },
  provenance: documented(pages.sdkRetries),
})
