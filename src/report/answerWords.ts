import { spanText } from '../math/units/numberText.ts'
import type { Answer } from '../model/clients/answer.ts'
import type { ClientCallPlan } from '../model/plan/clientPlan.ts'

const words: Readonly<Record<Answer, string>> = {
  completed: 'was answered',
  error: 'came back with an error of the function',
  crashed: 'came back without an answer, as the function crashed',
  functionTimedOut: 'came back without an answer, as the Timeout ended the function',
  notRestored: 'came back without an answer, as no snapshot was restored in time',
  throttled: 'came back throttled',
  recursive: 'was stopped, as its chain of invocations had led to the function too often (AS-7)',
  notReady: 'was refused, as the snapshot of the version is built again (S4)',
  frontThrottled: 'was refused by its front, whose own rate was used up',
  gaveUp: 'was given up, because whoever had called was no more',
  tooLarge: 'was refused by its front, because the request is too large',
  answerTooLarge: 'came back without the answer, which is too large for its front',
}

/** What an attempt came back with `waited` microseconds after it had come to the front, and what its client is told. */
export function answerWords(answer: Answer, waited: number, call?: ClientCallPlan): string {
  if (call === undefined) return words[answer]
  const { front, patience } = call
  const hasGivenUp = answer === 'gaveUp' && patience?.time === waited
  if (hasGivenUp && patience.of === 'client') {
    return `was given up by its client, which waits ${spanText(patience.time)} (F7)`
  }
  const said = hasGivenUp
    ? `was given up by its front, which waits ${spanText(patience.time)} (F7)`
    : words[answer]
  const status = front.statuses[answer]
  const isTold = status > 0 && front.isEvent !== true && (answer !== 'gaveUp' || hasGivenUp)
  return isTold ? `${said}: status ${status}` : said
}
