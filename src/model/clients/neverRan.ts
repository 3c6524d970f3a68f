import type { Answer } from './answer.ts'

/** Whether the code of the function was not even begun, so that no retry is used up (AS-3, E10). */
export function neverRan(answer: Answer): boolean {
  return answer === 'throttled' || answer === 'notRestored' || answer === 'notReady'
}
