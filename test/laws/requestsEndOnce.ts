import type { LogRecord } from '../../src/metrics/logRecord.ts'
import type { ClientCallPlan } from '../../src/model/plan/clientPlan.ts'
import { clientCallsIn, plansOfCall } from './callsIn.ts'
import type { LogLaw } from './law.ts'

/**
 * P1, P2: a request of a client makes its attempts one after the other, each answered once before the
 * next, and ends once; before that it is in flight, held back or waiting to retry. None is made after
 * the last that its plan allows. Where a handler ends that called, its request ends while it waits.
 */
export const requestsEndOnce: LogLaw = (sketch, log) =>
  clientCallsIn(sketch).flatMap(({ name, front }) => {
    const all = plansOfCall(sketch, name)
    const own = log.flatMap(record => wordsOf(name, record))
    return [...new Set(own.map(({ request }) => request))].flatMap(request => {
      const records = own.filter(one => one.request === request)
      const life = records.map(({ word }) => word).join(' ')
      const attempts = records.filter(({ word }) => word.startsWith('attempted')).length
      const answered = records.filter(({ word }) => word.startsWith('answered')).length
      const claims: Record<string, boolean> = {
        'it lives like a request': isLife(life, endingsOf(all)),
        'it makes no attempt too many':
          front.isEvent === true || all.some(({ retries }) => attempts <= retries.attempts),
        'every attempt was answered or is under way': attempts - answered <= 1,
        'nobody gives up who has all the time':
          name.includes('>') ||
          all.some(({ patience }) => patience !== undefined) ||
          !life.includes('gaveUp'),
        'an event is not given up': front.isEvent !== true || !life.includes('gaveUp'),
        'what is too large is not tried again': !life.includes(' tooLarge waits'),
        'what is completed is not tried again': !life.includes('completed waits'),
      }
      return Object.entries(claims).flatMap(([claim, holds]) =>
        holds ? [] : [`${request}: ${claim}: ${life}`],
      )
    })
  })

/** What is told of the requests of one client, each record as a word or two. */
function wordsOf(name: string, record: LogRecord): { request: string; word: string }[] {
  if (!('request' in record) || !record.request.startsWith(`${name}#`)) return []
  const { event, request } = record
  if (event === 'attempted') return [{ request, word: `attempted ${record.attempt}` }]
  if (event === 'answered')
    return [{ request, word: `answered ${record.attempt} ${record.answer}` }]
  if (event === 'ended') return [{ request, word: `ended ${record.attempts} ${record.outcome}` }]
  return event === 'requested' || event === 'waits' || event === 'held'
    ? [{ request, word: event }]
    : []
}

const outcomes: Record<string, string> = {
  completed: 'completed',
  throttled: 'throttled',
  frontThrottled: 'throttled',
  functionTimedOut: 'timedOut',
  gaveUp: 'timedOut',
}

/** What may come of a last answer; of an event who keeps it, or why nobody tries again. */
function endingsOf(
  plans: readonly Pick<ClientCallPlan, 'retries'>[],
): (answer: string) => readonly string[] {
  const events = plans.flatMap(({ retries }) => retries.events ?? [])
  return answer => {
    const known = outcomes[answer] ?? 'failed'
    if (events.length === 0 || known === 'completed' || answer === 'tooLarge') return [known]
    return events.some(({ keepsFailures }) => keepsFailures)
      ? ['deadLettered']
      : ['dropped', 'expired']
  }
}

function isLife(life: string, endings: (answer: string) => readonly string[]): boolean {
  let rest = life
  const next = (word: string) => {
    const isNext = rest === word || rest.startsWith(`${word} `)
    if (isNext) rest = rest.slice(word.length + 1)
    return isNext
  }
  if (!next('requested')) return false
  if (next('held') && (rest === '' || rest === 'ended 0 timedOut')) return true
  for (let attempt = 1; next(`attempted ${attempt}`); attempt++) {
    if (rest === '') return true
    const [, answer = ''] = /^answered \d+ (\w+)/.exec(rest) ?? []
    if (!next(`answered ${attempt} ${answer}`)) return false
    const waits = next('waits')
    if (waits && rest === '') return true
    if (endings(answer).some(ending => next(`ended ${attempt} ${ending}`))) return rest === ''
    if (!waits) return false
  }
  return false
}
