import type { FinishedRecord } from '../../../src/metrics/logRecord.ts'
import type { Answer } from '../../../src/model/clients/answer.ts'
import type { RequestOutcome } from '../../../src/model/clients/requestOutcome.ts'
import type { ClientCallPlan } from '../../../src/model/plan/clientPlan.ts'
import { decide, type Request, requestOf } from '../slowRequest.ts'
import { type Life, Word, type World } from '../slowWorld.ts'
import { type Trials, waitAfter } from './slowRetries.ts'

/** Who calls one function in one way. */
export type Client = ReturnType<typeof clientOf>

export function clientOf(plan: ClientCallPlan) {
  return { plan, requests: 0, tokens: plan.retries.quota?.tokens ?? Infinity }
}

/** One attempt, as Lambda sees it. */
export interface Attempt {
  readonly client: Client
  readonly number: number
  readonly attempt: number
  readonly answer: Word<Answer>
}

/** All that a client does for one thing that it wants, until it has it or never will. */
export function* request(world: World, client: Client): Life<RequestOutcome> {
  const { plan } = client
  const { log } = world
  const number = ++client.requests
  const label = `${plan.name}#${number}`
  const answers: Answer[] = []
  const trials: Trials = { cameAt: world.now, answers, cost: 0, wait: undefined, isTooOld: false }
  let answer: Word<Answer> | undefined
  log.push({ at: world.now, event: 'requested', request: label })
  try {
    for (;;) {
      const attempt = answers.length + 1
      const told = { request: label, attempt }
      log.push({ at: world.now, event: 'attempted', ...told })
      answer = new Word<Answer>()
      const overhead = world.time(
        plan.overhead,
        'source',
        plan.name,
        ...(attempt === 1 ? [] : ['retry']),
        'overhead',
      )
      if (overhead > 0) yield { time: overhead, rank: 'asks' }
      send(world, { client, number, attempt, answer })
      if (!answer.said) yield answer
      answers.push(answer.said ?? 'gaveUp')
      log.push({ at: world.now, event: 'answered', ...told, answer: answer.said ?? 'gaveUp' })
      answer = undefined
      const wait = waitAfter(world, plan, client, trials)
      if (wait === undefined) break
      log.push({ at: world.now, event: 'waits', request: label, until: world.now + wait })
      yield { time: wait, rank: 'asks' }
    }
  } finally {
    // Whoever it was for may be gone: nobody waits any longer for what is under way.
    if (answer) {
      answers.push('gaveUp')
      const told = { request: label, attempt: answers.length, answer: 'gaveUp' } as const
      log.push({ at: world.now, event: 'answered', ...told })
    }
    const outcome = outcomeOf(plan, trials)
    const told = { request: label, outcome, attempts: answers.length }
    log.push({ at: world.now, event: 'ended', ...told })
  }
  return outcomeOf(plan, trials)
}

/** The front lets an attempt through to Lambda, or answers itself; then somebody waits. */
function send(world: World, attempt: Attempt): void {
  const { client, number, answer } = attempt
  const { name, front, rate, requestSize, patience } = client.plan
  if (requestSize > front.largestRequest) return answer.say('tooLarge')
  if (rate && world.tokens(`front/${name}`, rate.burst, rate.perSecond, 1e6, 1) === 0) {
    return answer.say('frontThrottled')
  }
  if (patience) world.later(patience.time, 'gives up', () => answer.say('gaveUp'))
  decide(world, requestOf(world, client.plan, number, attempt))
}

/** What comes back of an invocation that ended so. */
export function answerTo({ attempt }: Request, outcome: FinishedRecord['outcome']): Answer {
  const { front, answerSize = 0 } = attempt?.client.plan ?? {}
  if (outcome === 'completed' && front && answerSize > front.largestAnswer) return 'answerTooLarge'
  if (outcome === 'timedOut') return 'functionTimedOut'
  if (outcome === 'crash') return 'crashed'
  return outcome === 'restoreTimeout' ? 'notRestored' : outcome
}

function outcomeOf({ retries: { events } }: ClientCallPlan, trials: Trials): RequestOutcome {
  const answer = trials.answers.at(-1) ?? 'gaveUp'
  if (answer === 'completed') return 'completed'
  if (events && answer !== 'tooLarge') {
    if (events.keepsFailures) return 'deadLettered'
    return trials.isTooOld ? 'expired' : 'dropped'
  }
  if (answer === 'throttled' || answer === 'frontThrottled') return 'throttled'
  return answer === 'functionTimedOut' || answer === 'gaveUp' ? 'timedOut' : 'failed'
}
