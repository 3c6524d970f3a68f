import { second } from '../../../math/time.ts'
import { assumed } from '../../provenance.ts'
import { quotas } from '../../quotas.ts'
import { defineFront } from '../front.ts'
import { payload } from '../payload.ts'

/**
 * A user pool that calls its trigger (F5). It reads the answer of Invoke as an SDK does, so errors of
 * the function end the flow, and a throttle or a timeout is tried again. Its own client is told 400 and
 * the name of an exception, whatever happened.
 */
export const cognito = defineFront({
  Type: 'Cognito',
  summary: 'A user pool of Cognito with the function as a trigger',
  statuses: {
    completed: 200,
    error: 400,
    crashed: 400,
    functionTimedOut: 400,
    notRestored: 400,
    throttled: 400,
    frontThrottled: 400,
    gaveUp: 400,
    tooLarge: 400,
    answerTooLarge: 400,
    notReady: 400,
    recursive: 400,
  },
  timeout: {
    fallback: quotas.cognitoTimeout.value * second,
    least: quotas.cognitoTimeout.value * second,
    most: quotas.cognitoTimeout.value * second,
    setting: undefined,
  },
  largestRequest: payload(quotas.syncPayload),
  largestAnswer: payload(quotas.syncPayload),
  rate: undefined,
  isHttp: false,
  attempts: quotas.cognitoAttempts.value,
  provenance: assumed('AWS retries what can be retried, a 5XX apart, and gives no wait between'),
})
