import { millisecond } from '../../../math/time.ts'
import { assumed } from '../../provenance.ts'
import { quotas } from '../../quotas.ts'
import { defineFront } from '../front.ts'
import { payload } from '../payload.ts'

/**
 * API Gateway's newer kind (F2). That it gives up with 503 and not 504 is what its users report, such
 * as https://github.com/serverless/serverless/issues/11222; that a timeout of the function is 500,
 * https://github.com/denoland/deno_registry2/issues/87.
 */
export const httpApi = defineFront({
  Type: 'HttpApi',
  summary: 'An HTTP API of API Gateway that hands each request to the function',
  statuses: {
    completed: 200,
    error: 500,
    crashed: 500,
    functionTimedOut: 500,
    notRestored: 500,
    throttled: 500,
    frontThrottled: 429,
    gaveUp: 503,
    tooLarge: 413,
    answerTooLarge: 500,
    notReady: 500,
    recursive: 500,
  },
  timeout: {
    fallback: quotas.httpApiTimeoutDefault.value * millisecond,
    least: quotas.httpApiTimeoutLeast.value * millisecond,
    most: quotas.httpApiTimeoutMost.value * millisecond,
    setting: 'TimeoutInMillis',
  },
  largestRequest: Math.min(payload(quotas.httpApiPayload), payload(quotas.syncPayload)),
  largestAnswer: Math.min(payload(quotas.httpApiPayload), payload(quotas.syncPayload)),
  rate: { perSecond: quotas.apiRate.value, burst: quotas.apiBurst.value },
  isHttp: true,
  attempts: 1,
  provenance: assumed(
    'AWS shows Internal Server Error and no status, and clients that waited too long report 503',
  ),
})
