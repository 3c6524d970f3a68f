import { millisecond } from '../../../math/time.ts'
import { pages } from '../../pages.ts'
import { documented } from '../../provenance.ts'
import { quotas } from '../../quotas.ts'
import { defineFront } from '../front.ts'
import { payload } from '../payload.ts'

/**
 * API Gateway's older kind (F1): 500 where Lambda refuses the request, 502 where the function ran and
 * its answer is no answer. Of its own it says 413, 429 and 504.
 */
export const api = defineFront({
  Type: 'Api',
  summary: 'A REST API of API Gateway that hands each request to the function',
  statuses: {
    completed: 200,
    error: 502,
    crashed: 502,
    functionTimedOut: 502,
    notRestored: 500,
    throttled: 500,
    frontThrottled: 429,
    gaveUp: 504,
    tooLarge: 413,
    answerTooLarge: 502,
    notReady: 500,
    recursive: 500,
  },
  timeout: {
    fallback: quotas.restApiTimeoutDefault.value * millisecond,
    least: quotas.restApiTimeoutLeast.value * millisecond,
    most: quotas.restApiTimeoutMost.value * millisecond,
    setting: 'TimeoutInMillis',
  },
  largestRequest: Math.min(payload(quotas.restApiPayload), payload(quotas.syncPayload)),
  largestAnswer: Math.min(payload(quotas.restApiPayload), payload(quotas.syncPayload)),
  rate: { perSecond: quotas.apiRate.value, burst: quotas.apiBurst.value },
  isHttp: true,
  attempts: 1,
  provenance: documented(pages.restApiErrors),
})
