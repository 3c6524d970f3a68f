import type { Answer } from './answer.ts'

/** Every answer; its place here is its number in statistics. */
export const answers = [
  'completed',
  'error',
  'crashed',
  'functionTimedOut',
  'notRestored',
  'throttled',
  'frontThrottled',
  'gaveUp',
  'tooLarge',
  'answerTooLarge',
  'notReady',
  'recursive',
] as const satisfies readonly Answer[]

const numbers = new Map<Answer, number>(answers.map((answer, number) => [answer, number]))

export function answerNumber(answer: Answer): number {
  return numbers.get(answer)!
}
