import type { ExecutionEnvironment } from '../executionEnvironment.ts'
import type { Failing, Invocation } from '../invocation.ts'
import type { ManagedPlan } from '../plan/managedPlan.ts'
import { wholeTime } from '../wholeTime.ts'

/** Init ran before any request, and no time is billed: servers are (G7). */
export function beginManaged(invocation: Invocation, now: number): void {
  invocation.startedAt = now
  invocation.initDuration = 0
  invocation.suppressedInit = 0
  invocation.extensionsTime = 0
  invocation.billedMs = 0
}

/**
 * How long a handler runs that nothing holds up. Where more CPU is asked for than there is when it
 * begins, its own part of the CPU takes so much longer; what began before is not touched. [hot]
 */
export function managedTime(
  invocation: Invocation,
  environment: ExecutionEnvironment,
  { cpuShare, slowsDown, vcpus }: ManagedPlan,
): number {
  const { firstInvoke, inUse } = environment
  const { handlerTime, fixedTime } = invocation
  environment.firstInvoke = 0
  const overbooked = (inUse * cpuShare) / vcpus
  if (!slowsDown || overbooked <= 1) return handlerTime + firstInvoke
  const slowness = 1 + cpuShare * (overbooked - 1)
  return wholeTime((handlerTime - fixedTime) * slowness) + fixedTime + firstInvoke
}

/** Until when somebody who waits is answered; an event may take all of the timeout (G7). */
export function managedLimit({ attempt, version }: Invocation, { answerLimit }: ManagedPlan) {
  return attempt?.isEvent === true ? version.timeout : Math.min(version.timeout, answerLimit)
}

/** Settles how an invocation ends whose handler runs for so long, and returns after what time it does. */
export function endManaged(
  invocation: Invocation,
  handler: number,
  limit: number,
  failing: Failing,
): number {
  const isInTime = handler <= limit
  if (!isInTime) invocation.outcome = 'timedOut'
  else invocation.outcome = failing === 'no' ? 'completed' : failing
  invocation.duration = isInTime ? handler : limit
  invocation.answeredAt = invocation.startedAt + invocation.duration
  return invocation.duration
}
