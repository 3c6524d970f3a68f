import { second } from '../../../math/time.ts'
import { pages } from '../../pages.ts'
import { documented } from '../../provenance.ts'
import { quotas } from '../../quotas.ts'
import { defineRetryMode } from '../retryMode.ts'

/** Waits do not depend on what went wrong, and a timeout costs twice as much as the rest. */
export const standardOld = defineRetryMode({
  name: 'standardOld',
  rule: 'R3',
  summary: 'As botocore tries again in its standard mode before the rules of 2026',
  plan: {
    attempts: quotas.oldAttempts.value,
    base: {
      transient: quotas.oldBase.value * second,
      throttling: quotas.oldBase.value * second,
    },
    cap: quotas.oldWaitCap.value * second,
    jitter: 'full',
    quota: {
      tokens: quotas.oldTokens.value,
      transient: quotas.oldCost.value,
      throttling: quotas.oldCost.value,
      timeout: quotas.oldTimeoutCost.value,
      refund: quotas.oldRefund.value,
    },
    isAdaptive: false,
  },
  provenance: documented(pages.botocoreStandard),
})
