import { parseSize } from '../math/units/size.ts'
import { eventInvoke } from '../model/clients/eventInvoke.ts'
import type { CallPlan } from '../model/plan/callPlan.ts'
import type { ClientCallPlan } from '../model/plan/clientPlan.ts'
import { eventRetries } from './eventRetries.ts'
import { lawOf } from './lawOf.ts'
import type { Scenario } from './scenario.ts'
import type { SourceSettings } from './sourceShape.ts'

/** A function is handed events; nobody waits for what comes of them (AS-1). */
export function eventCall(
  scenario: Scenario,
  call: CallPlan,
  { overhead, requestSize }: Pick<SourceSettings, 'overhead' | 'requestSize'> = {},
): ClientCallPlan {
  const size = requestSize === undefined ? 0 : parseSize(requestSize)
  return {
    ...call,
    front: eventInvoke.front,
    rate: undefined,
    overhead: overhead === undefined ? undefined : lawOf(overhead),
    patience: undefined,
    requestSize: size,
    answerSize: 0,
    retries: eventRetries(scenario, call.functionName, size),
  }
}
