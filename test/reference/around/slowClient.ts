import type { Answer } from '../../../src/model/clients/answer.ts'
import type { RequestOutcome } from '../../../src/model/clients/requestOutcome.ts'
import type { SetPlan } from '../../../src/model/plan/changePlan.ts'
import type { ClientCallPlan } from '../../../src/model/plan/clientPlan.ts'
import { decide } from '../slowRequest.ts'
import type { Life, World } from '../slowWorld.ts'
import { limiter } from './slowAdaptive.ts'
import { type Caller, requestOf } from './slowCall.ts'
import { classOf, type Trials, waitAfter } from './slowRetries.ts'
import { tenantOf } from './slowTenants.ts'
import { Word } from './slowWord.ts'

/** Who calls one function in one way. */
export type Client = ReturnType<typeof clientOf>

export function clientOf(plan: ClientCallPlan) {
  const own = plan.retries.isAdaptive ? limiter() : undefined
  const tokens = plan.retries.quota?.tokens ?? Infinity
  // Which change its overhead is from.
  const overheadSince: string[] = []
  return { plan, requests: 0, tokens, limiter: own, overheadSince }
}

/** It makes its calls differently from now on; what is new of it begins full. */
export function changeClient(
  world: World,
  { plan, hasNewOverhead }: SetPlan['calls'][number],
  since: string,
): void {
  const client = world.around.callers.find(one => one.plan.name === plan.name)
  if (!client) throw new RangeError(`a call of the plan is set: found ${plan.name}`)
  const { rate, retries } = client.plan
  const { tokens, limiter: own } = clientOf(plan)
  const isSame = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)
  if (!isSame(rate, plan.rate)) delete world.buckets[`front/${plan.name}`]
  if (!isSame(retries.quota, plan.retries.quota)) client.tokens = tokens
  if (retries.isAdaptive !== plan.retries.isAdaptive) client.limiter = own
  if (hasNewOverhead) client.overheadSince = [since]
  client.plan = plan
}

/** All that a client does for one thing that it wants, until it has it or never will. */
export function* request(world: World, client: Client): Life<RequestOutcome> {
  const { name } = client.plan
  const { log } = world
  const number = ++client.requests
  const label = `${name}#${number}`
  const tenant = tenantOf(world, client.plan)
  const answers: Answer[] = []
  const trials: Trials = { cameAt: world.now, answers, cost: 0, wait: undefined, isTooOld: false }
  let answer: Word<Answer> | undefined
  log.push({ at: world.now, event: 'requested', request: label })
  try {
    for (;;) {
      const attempt = answers.length + 1
      const held = client.limiter?.wait(world.now) ?? 0
      if (held > 0 && attempt === 1) {
        log.push({ at: world.now, event: 'held', request: label, until: world.now + held })
      }
      if (held > 0) yield world.asking(held)
      const told = { request: label, attempt }
      log.push({ at: world.now, event: 'attempted', ...told })
      answer = new Word<Answer>()
      const overhead = world.time(
        client.plan.overhead,
        'source',
        name,
        ...(attempt === 1 ? [] : ['retry']),
        'overhead',
        ...client.overheadSince,
      )
      if (overhead > 0) yield world.asking(overhead)
      const { patience } = client.plan
      send(world, client, { ...told, number, tenant }, answer)
      if (!answer.said) yield answer.heard
      answers.push(answer.said ?? 'gaveUp')
      log.push({ at: world.now, event: 'answered', ...told, answer: answer.said ?? 'gaveUp' })
      answer = undefined
      const sent = { ...client.plan, patience }
      const kind = classOf(sent, answers.at(-1) ?? 'gaveUp')
      client.limiter?.answered(world.now, kind === 'throttling')
      const wait = waitAfter(world, sent, client, trials)
      if (wait === undefined) break
      log.push({ at: world.now, event: 'waits', request: label, until: world.now + wait })
      yield world.asking(wait)
    }
  } finally {
    // Whoever it was for may be gone: nobody waits any longer for what is under way.
    if (answer) {
      answers.push('gaveUp')
      const told = { request: label, attempt: answers.length, answer: 'gaveUp' } as const
      log.push({ at: world.now, event: 'answered', ...told })
    }
    const outcome = outcomeOf(client.plan, trials)
    const told = { request: label, outcome, attempts: answers.length }
    log.push({ at: world.now, event: 'ended', ...told })
  }
  return outcomeOf(client.plan, trials)
}

/** The front lets an attempt through to Lambda, or answers itself; then somebody waits. */
function send(
  world: World,
  client: Client,
  { request: label, attempt, ...others }: Sent,
  answer: Word<Answer>,
): void {
  const { plan } = client
  const { name, front, rate, requestSize, patience } = plan
  if (requestSize > front.largestRequest) return answer.say('tooLarge')
  if (rate && world.tokens(`front/${name}`, rate.burst, rate.perSecond, 1e6, 1) === 0) {
    return answer.say('frontThrottled')
  }
  // All APIs of the account share a rate (F8), of which what they refuse themselves takes nothing.
  const { apiRate: all } = world.plan.account
  if (front.rate && all && world.tokens('apis', all.burst, all.perSecond, 1e6, 1) === 0) {
    return answer.say('frontThrottled')
  }
  if (patience) world.later(patience.time, 'gives up', () => answer.say('gaveUp'))
  const caller = {
    ...others,
    told: { request: label, attempt },
    isEvent: front.isEvent === true,
    hears: (what: Heard) => answer.say(answerTo(client.plan, what)),
  }
  decide(world, requestOf(world, plan, caller))
}

interface Sent {
  readonly request: string
  readonly attempt: number
  readonly number: number
  readonly tenant: number | undefined
}

type Heard = Parameters<Caller['hears']>[0]

/** What comes back of an invocation that ended so. */
function answerTo({ front, answerSize }: ClientCallPlan, what: Heard): Answer {
  if (what === 'completed' && answerSize > front.largestAnswer) return 'answerTooLarge'
  if (what === 'timedOut') return 'functionTimedOut'
  if (what === 'crash') return 'crashed'
  return what === 'restoreTimeout' ? 'notRestored' : what
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
