import type { Answer, AnswerClass } from './answer.ts'
import type { Front } from './front.ts'

/** What an SDK takes an answer of Invoke for: errors of the function come with a 200 (F6). */
const classes: Readonly<Record<Answer, AnswerClass>> = {
  completed: 'success',
  error: 'final',
  crashed: 'final',
  functionTimedOut: 'final',
  notRestored: 'transient',
  throttled: 'throttling',
  frontThrottled: 'throttling',
  gaveUp: 'timeout',
  tooLarge: 'final',
  answerTooLarge: 'final',
  notReady: 'final',
  recursive: 'final',
}

/** The statuses that SDKs try again (R1). */
const classesByStatus = new Map<number, AnswerClass>([
  [200, 'success'],
  [429, 'throttling'],
  [500, 'transient'],
  [502, 'transient'],
  [503, 'transient'],
  [504, 'transient'],
])

/**
 * What whoever tries again takes an answer for. Behind an HTTP front that is the status, unless the
 * client itself gave up and saw none. Cognito tries again itself, and reads Invoke as an SDK does (F5).
 */
export function answerClass(answer: Answer, front: Front, hasClientGivenUp: boolean): AnswerClass {
  if (!front.isHttp || (answer === 'gaveUp' && hasClientGivenUp)) return classes[answer]
  return classesByStatus.get(front.statuses[answer]) ?? 'final'
}
