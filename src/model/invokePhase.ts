import { millisecond } from '../math/time.ts'
import type { ExecutionEnvironment } from './executionEnvironment.ts'
import type { Lead } from './handlers/stepwise.ts'
import type { Failing, Invocation } from './invocation.ts'

/**
 * Settles, when the Invoke phase begins, how it will go, and returns how long the environment is
 * busy with it. The timeout covers the handler and all extensions (L9); an Init that failed
 * before, or that a reset undid, runs inside (L5). [hot]
 */
export function runInvokePhase(
  invocation: Invocation,
  environment: ExecutionEnvironment,
  now: number,
  billedRestoreShare: number,
): number {
  begin(invocation, environment, now)
  let handler = invocation.handlerTime
  let { failing } = invocation
  if (environment.needsInit || environment.firstInvoke > 0) {
    const added = before(invocation, environment)
    if (added.crashed) failing = 'crash'
    handler = added.crashed ? added.time : handler + added.time
  }
  return endInvokePhase(invocation, environment, { handler, failing }, billedRestoreShare)
}

/** Begins the Invoke phase of a handler of which nobody knows how long it takes. */
export function beginInvokePhase(
  invocation: Invocation,
  environment: ExecutionEnvironment,
  now: number,
): Lead {
  begin(invocation, environment, now)
  return before(invocation, environment)
}

/** Settles what is known of an invocation once its handler is; returns how long the environment is busy in all. */
export function endInvokePhase(
  invocation: Invocation,
  environment: ExecutionEnvironment,
  { handler: time, failing }: { readonly handler: number; readonly failing: Failing },
  billedRestoreShare: number,
): number {
  const { timeout } = invocation.version
  let handler = time
  let extensions = failing === 'crash' ? 0 : invocation.extensionsTime
  if (handler + extensions > timeout) {
    invocation.outcome = 'timedOut'
    handler = timeout
    extensions = 0
  } else {
    invocation.outcome = failing === 'no' ? 'completed' : failing
  }
  invocation.duration = handler
  invocation.extensionsTime = extensions
  invocation.answeredAt = invocation.startedAt + handler
  invocation.billedMs = billed(invocation, environment, billedRestoreShare)
  return handler + extensions
}

function begin(invocation: Invocation, environment: ExecutionEnvironment, now: number): void {
  invocation.startedAt = now
  invocation.initDuration = environment.unreportedInit
  invocation.suppressedInit = 0
  environment.unreportedInit = 0
}

/** What is left of a request whose environment could not be restored (S2). */
export function endWithoutRun(invocation: Invocation, now: number): void {
  invocation.outcome = 'restoreTimeout'
  invocation.startedAt = now
  invocation.answeredAt = now
  invocation.initDuration = 0
  invocation.suppressedInit = 0
  invocation.duration = 0
  invocation.extensionsTime = 0
  invocation.billedMs = 0
}

/** One rounding of the sum (L6); of a restore, only a part is billed (S3). */
function billed(
  { version, duration, extensionsTime, initDuration }: Invocation,
  environment: ExecutionEnvironment,
  billedRestoreShare: number,
): number {
  const run = duration + extensionsTime
  if (version.plan.restore !== undefined) {
    return wholeMs(run) + wholeMs(Math.round(initDuration * billedRestoreShare))
  }
  const failed = environment.unbilledFailure
  environment.unbilledFailure = 0
  return wholeMs(run + initDuration + failed)
}

function wholeMs(time: number): number {
  return Math.ceil(time / millisecond)
}

const nothing: Lead = { time: 0, crashed: false }

/** What runs before the handler proper: a suppressed Init, and the slowness of the first call. */
function before(invocation: Invocation, environment: ExecutionEnvironment): Lead {
  if (!environment.needsInit && environment.firstInvoke === 0) return nothing
  const { draws, timeout } = invocation.version
  let time = 0
  if (environment.needsInit) {
    time = draws.suppressedInit()
    const crashed = draws.suppressedInitCrashes()
    invocation.suppressedInit = Math.min(time, timeout)
    if (crashed || time > timeout) return { time, crashed: true }
    environment.needsInit = false
  }
  time += environment.firstInvoke
  environment.firstInvoke = 0
  return { time, crashed: false }
}
