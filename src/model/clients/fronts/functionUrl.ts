import { assumed } from '../../provenance.ts'
import { quotas } from '../../quotas.ts'
import { defineFront } from '../front.ts'
import { payload } from '../payload.ts'

/**
 * An address of the function's own (F3). A throttle is 429; function errors and timeouts are 5XX, says
 * https://docs.aws.amazon.com/lambda/latest/dg/urls-monitoring.html. It never gives up before the
 * function, and has no rate apart from Lambda's.
 */
export const functionUrl = defineFront({
  Type: 'FunctionUrl',
  summary: 'A URL of the function that anyone may call',
  statuses: {
    completed: 200,
    error: 502,
    crashed: 502,
    functionTimedOut: 502,
    notRestored: 502,
    throttled: 429,
    frontThrottled: 429,
    gaveUp: 0,
    tooLarge: 413,
    answerTooLarge: 502,
    notReady: 502,
    recursive: 502,
  },
  timeout: undefined,
  largestRequest: payload(quotas.syncPayload),
  largestAnswer: payload(quotas.syncPayload),
  rate: undefined,
  isHttp: true,
  attempts: 1,
  provenance: assumed('AWS says 5XX without a number, and callers report 502'),
})
