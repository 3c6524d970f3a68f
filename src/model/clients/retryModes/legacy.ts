import { hour, second } from '../../../math/time.ts'
import { pages } from '../../pages.ts'
import { documented } from '../../provenance.ts'
import { quotas } from '../../quotas.ts'
import { defineRetryMode } from '../retryMode.ts'

/** botocore caps no wait of this mode. An hour never binds: the longest of four waits is 8 s. */
export const legacy = defineRetryMode({
  name: 'legacy',
  rule: 'R4',
  summary: 'As botocore tries again unless asked for another mode',
  plan: {
    attempts: quotas.legacyAttempts.value,
    base: {
      transient: quotas.legacyBase.value * second,
      throttling: quotas.legacyBase.value * second,
    },
    cap: hour,
    jitter: 'full',
    quota: undefined,
    isAdaptive: false,
  },
  provenance: documented(pages.botocoreLegacy),
})
