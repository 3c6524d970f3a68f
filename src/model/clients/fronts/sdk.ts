import { pages } from '../../pages.ts'
import { documented } from '../../provenance.ts'
import { quotas } from '../../quotas.ts'
import { defineFront } from '../front.ts'
import { payload } from '../payload.ts'

/**
 * The Invoke API itself (F6): what went wrong inside the function is told inside a 200, too large an
 * answer included. It never gives up, and has no rate apart from Lambda's.
 */
export const sdk = defineFront({
  Type: 'Sdk',
  summary: 'A program that calls Invoke with an SDK of AWS and waits for the answer',
  statuses: {
    completed: 200,
    error: 200,
    crashed: 200,
    functionTimedOut: 200,
    notRestored: 408,
    throttled: 429,
    frontThrottled: 429,
    gaveUp: 0,
    tooLarge: 413,
    answerTooLarge: 200,
    notReady: 409,
    recursive: 400,
  },
  timeout: undefined,
  largestRequest: payload(quotas.syncPayload),
  largestAnswer: payload(quotas.syncPayload),
  rate: undefined,
  isHttp: false,
  attempts: 1,
  provenance: documented(pages.apiInvoke),
})
