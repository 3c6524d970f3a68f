import { parseSize } from '../math/units/size.ts'
import type { Front } from '../model/clients/front.ts'
import { payload } from '../model/clients/payload.ts'
import type { RetryPlan } from '../model/clients/retryMode.ts'
import { retryModes } from '../model/clients/retryModes.ts'
import { streamTime } from '../model/clients/streamTime.ts'
import type { CallPlan } from '../model/plan/callPlan.ts'
import type { ClientCallPlan } from '../model/plan/clientPlan.ts'
import { quotas } from '../model/quotas.ts'
import { eventCall } from './eventCall.ts'
import { frontOf } from './frontOf.ts'
import { givenTimeout } from './givenTimeout.ts'
import { lawOf } from './lawOf.ts'
import { retryPlan } from './retryPlan.ts'
import type { Scenario } from './scenario.ts'
import type { SourceSettings } from './sourceShape.ts'
import { timeOf } from './timeOf.ts'

/** A call of a source: with its front, its patience and its retries, or of events. */
export function clientCallPlan(
  scenario: Scenario,
  call: CallPlan,
  settings: SourceSettings,
): ClientCallPlan {
  const front = frontOf(settings)
  if (front === undefined) return eventCall(scenario, call, settings)
  const { overhead, requestSize } = settings
  const answerSize = settings.answerSize === undefined ? 0 : parseSize(settings.answerSize)
  return {
    ...call,
    ...(settings.InvokeMode === 'RESPONSE_STREAM'
      ? { front: streaming(front), streamTime: streamTime(answerSize) }
      : { front }),
    rate: rateOf(front, settings),
    overhead: overhead === undefined ? undefined : lawOf(overhead),
    patience: patienceOf(front, settings),
    requestSize: requestSize === undefined ? 0 : parseSize(requestSize),
    answerSize,
    retries: front.attempts > 1 ? ownRetries(front) : retryPlan(settings.retries),
  }
}

/** A streamed answer may be larger (Q2). */
function streaming(front: Front): Front {
  return { ...front, largestAnswer: payload(quotas.streamedPayload) }
}

/** What its stage lets through; where that says only one of the two, the account's is the other. */
function rateOf({ rate }: Front, settings: SourceSettings): ClientCallPlan['rate'] {
  const { ThrottlingRateLimit: perSecond, ThrottlingBurstLimit: burst } = settings
  if (rate === undefined || (perSecond === undefined && burst === undefined)) return undefined
  return { perSecond: perSecond ?? rate.perSecond, burst: burst ?? rate.burst }
}

/** Whoever gives up first. */
function patienceOf(front: Front, settings: SourceSettings): ClientCallPlan['patience'] {
  const { timeout: own } = settings
  const waits = givenTimeout(settings) ?? front.timeout?.fallback
  const time = own === undefined ? undefined : timeOf(own)
  if (waits !== undefined && (time === undefined || waits <= time)) {
    return { time: waits, of: 'front' }
  }
  return time === undefined ? undefined : { time, of: 'client' }
}

/** A front that tries again of itself does so at once, after whatever may go better the next time. */
function ownRetries({ attempts }: Front): RetryPlan {
  return { ...retryModes.none.plan, attempts }
}
