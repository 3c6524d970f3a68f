import { pages } from '../../pages.ts'
import { documented } from '../../provenance.ts'
import { defineRetryMode } from '../retryMode.ts'
import { standard2026 } from './standard2026.ts'

/** After a throttle first attempts have to wait as well. */
export const adaptive = defineRetryMode({
  name: 'adaptive',
  rule: 'R6',
  summary: 'As standard2026, with a rate that the client keeps to once it was throttled',
  plan: { ...standard2026.plan, isAdaptive: true },
  provenance: documented(pages.sdkRetries),
})
