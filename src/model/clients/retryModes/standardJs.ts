import { millisecond, second } from '../../../math/time.ts'
import { pages } from '../../pages.ts'
import { documented } from '../../provenance.ts'
import { quotas } from '../../quotas.ts'
import { defineRetryMode } from '../retryMode.ts'

/**
 * Every transient error costs what botocore takes for a timeout. Some releases give back too much, up
 * to a full quota at each success; here a refund is what its name says.
 */
export const standardJs = defineRetryMode({
  name: 'standardJs',
  rule: 'R5',
  summary: 'As the SDK for JavaScript tries again before the rules of 2026',
  plan: {
    attempts: quotas.scriptAttempts.value,
    base: {
      transient: quotas.scriptBase.value * millisecond,
      throttling: quotas.scriptThrottlingBase.value * millisecond,
    },
    cap: quotas.scriptWaitCap.value * second,
    jitter: 'full',
    quota: {
      tokens: quotas.scriptTokens.value,
      transient: quotas.scriptTransientCost.value,
      throttling: quotas.scriptThrottlingCost.value,
      timeout: quotas.scriptTransientCost.value,
      refund: quotas.scriptRefund.value,
    },
    isAdaptive: false,
  },
  provenance: documented(pages.smithyRetries),
})
