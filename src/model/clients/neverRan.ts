import type { Answer } from './answer.ts'

/** Whether the code of the function was not even begun, so that an event has used up no retry (AS-3). */
export function neverRan(answer: Answer): boolean {
  return answer === 'throttled' || answer === 'notRestored' || answer === 'notReady'
}
