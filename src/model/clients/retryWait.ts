import { errorName } from '../stateMachines/errorNames.ts'
import { retrierWait } from '../stateMachines/retrierWait.ts'
import type { AnswerClass } from './answer.ts'
import { backoff } from './backoff.ts'
import type { Request } from './request.ts'
import type { ErrorRetryPlan } from './retryMode.ts'

/** How long a request waits before its next attempt; undefined where there is none (R1 to R5). */
export function retryWait(request: Request, answer: AnswerClass): number | undefined {
  const { client, attempts, lastWait } = request
  const { quota, plan } = client
  const { byError } = plan.retries
  if (byError !== undefined) return errorWait(request, byError)
  if (answer === 'success') quota?.refund(request.retriedAfter)
  if (answer === 'success' || answer === 'final') return undefined
  if (attempts >= plan.retries.attempts) return undefined
  if (quota !== undefined && !quota.pay(answer)) return undefined
  const retry = { answer, index: attempts - 1, previous: lastWait, draw: client.uniform() }
  request.retriedAfter = answer
  request.lastWait = backoff(plan.retries, retry)
  return request.lastWait
}

/** The same of a Task, by the name of its error (SF2). */
function errorWait(request: Request, { retriers, handlerError }: ErrorRetryPlan) {
  const error = request.answer && errorName(request.answer, handlerError)
  if (error === undefined) return undefined
  request.used ??= []
  return retrierWait(retriers, request.used, error, request.client)
}
