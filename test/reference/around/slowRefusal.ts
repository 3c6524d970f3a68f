import type { DecidedRecord } from '../../../src/metrics/logRecord.ts'
import type { World } from '../slowWorld.ts'
import type { Request } from './slowCall.ts'

/** Why a request is refused: by a limit, or because there is nothing to restore (S4). */
export type Refusal = keyof typeof reasons | 'snapshot'

/** What the API answers to a request that a limit refuses (C14, C15). */
const reasons = {
  accountRate: 'CallerRateLimitExceeded',
  reservedRate: 'ReservedFunctionInvocationRateLimitExceeded',
  reservedConcurrency: 'ReservedFunctionConcurrentInvocationLimitExceeded',
  accountConcurrency: 'ConcurrentInvocationLimitExceeded',
  tenantEnvironments: 'CallerRateLimitExceeded',
  scalingRate: 'ConcurrentInvocationLimitExceeded',
} as const

export function refuseFor(
  world: World,
  { caller }: Request,
  refusal: Refusal,
  told: Omit<DecidedRecord, 'at' | 'event' | 'decision' | 'limit' | 'Reason'>,
): void {
  const decided = { at: world.now, event: 'decided', ...told } as const
  if (refusal === 'snapshot') {
    world.log.push({ ...decided, decision: 'notReady' })
    return caller.hears('notReady')
  }
  const Reason = reasons[refusal]
  world.log.push({ ...decided, decision: 'throttled', limit: refusal, Reason })
  caller.hears('throttled')
}
