import { pages } from '../../pages.ts'
import { documented } from '../../provenance.ts'
import { defineRetryMode } from '../retryMode.ts'

/** One attempt, whatever comes back: SDKs call it a maximum of 1 attempt. */
export const none = defineRetryMode({
  name: 'none',
  rule: 'R1',
  summary: 'Nothing is tried again',
  plan: {
    attempts: 1,
    base: { transient: 0, throttling: 0 },
    cap: 0,
    jitter: 'none',
    quota: undefined,
    isAdaptive: false,
  },
  provenance: documented(pages.sdkRetries),
})
