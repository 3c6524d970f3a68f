import type { Answer } from '../clients/answer.ts'

export const anyError = 'States.ALL'
const taskFailed = 'States.TaskFailed'
const timeout = 'States.Timeout'
export const noChoiceMatched = 'States.NoChoiceMatched'
export const toleranceExceeded = 'States.ExceedToleratedFailureThreshold'
const dataLimit = 'States.DataLimitExceeded'
const runtime = 'States.Runtime'

/** What no wildcard matches. */
const terminal: ReadonlySet<string> = new Set([dataLimit, runtime])

/**
 * What Step Functions calls an answer of Lambda other than success and the errors of the handler, which
 * have names of their own (SF1).
 */
const names: Readonly<Record<Exclude<Answer, 'completed' | 'error'>, string>> = {
  crashed: 'Lambda.Unknown',
  functionTimedOut: 'Sandbox.Timedout',
  notRestored: 'Lambda.SnapStartTimeoutException',
  notReady: 'Lambda.SnapStartNotReadyException',
  throttled: 'Lambda.TooManyRequestsException',
  frontThrottled: 'Lambda.TooManyRequestsException',
  gaveUp: timeout,
  tooLarge: dataLimit,
  answerTooLarge: dataLimit,
  recursive: 'Lambda.RecursiveInvocationException',
}

/** The name of the error that an answer is; undefined where it is none. */
export function errorName(answer: Answer, ofHandler: string): string | undefined {
  if (answer === 'completed') return undefined
  return answer === 'error' ? ofHandler : names[answer]
}

/** Whether an error is one of those that a retrier or a catcher names (SF3). */
export function isAmong(error: string, named: readonly string[]): boolean {
  if (named.includes(error)) return true
  if (terminal.has(error)) return false
  return named.includes(anyError) || (error !== timeout && named.includes(taskFailed))
}
