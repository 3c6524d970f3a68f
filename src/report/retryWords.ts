import type { Answer } from '../model/clients/answer.ts'
import { answerClass } from '../model/clients/answerClass.ts'
import { neverRan } from '../model/clients/neverRan.ts'
import { retryModes } from '../model/clients/retryModes.ts'
import type { ClientCallPlan } from '../model/plan/clientPlan.ts'

/** The rule by which a client tries again after an answer; undefined where the scenario made its own. */
export function retryRule({ front, retries }: ClientCallPlan, answer: Answer): string | undefined {
  if (retries.events !== undefined) return neverRan(answer) ? 'AS-3' : 'AS-2'
  if (front.attempts > 1) return 'F5'
  return Object.values(retryModes).find(({ plan }) => plan === retries)?.rule
}

/** Why no attempt follows after a last answer that is not what was wanted; `isOff`: the function is switched off. */
export function endReason(
  call: ClientCallPlan,
  answer: Answer,
  attempts: number,
  isOff: boolean,
): string {
  const { front, patience, retries } = call
  if (retries.events !== undefined) return eventEnd(answer, isOff)
  if (retries.attempts === 1) return 'nothing is tried again'
  if (answerClass(answer, front, patience?.of === 'client') === 'final') {
    return 'such an answer is not tried again'
  }
  if (attempts >= retries.attempts) return `that was the last of ${attempts} attempts`
  return answer === 'gaveUp' && patience === undefined
    ? 'nobody wants it any longer'
    : 'the retry quota of its client is used up'
}

function eventEnd(answer: Answer, isOff: boolean): string {
  if (answer === 'recursive') return 'what went round so often is not tried again (AS-7)'
  if (answer === 'tooLarge') return 'Lambda takes no event of this size (Q2)'
  if (!neverRan(answer)) return 'errors are not tried again more often (AS-2)'
  return isOff
    ? 'nothing is tried again while its function is switched off (AS-5)'
    : 'by its next attempt it would be too old (AS-3)'
}
