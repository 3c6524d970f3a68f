import { expect, test } from 'vitest'
import { eventLog } from '../../src/metrics/eventLog.ts'
import type { LogRecord } from '../../src/metrics/logRecord.ts'
import type { Answer } from '../../src/model/clients/answer.ts'
import { answers } from '../../src/model/clients/answers.ts'
import { eventInvoke } from '../../src/model/clients/eventInvoke.ts'
import { fronts } from '../../src/model/clients/fronts.ts'
import { retryModes } from '../../src/model/clients/retryModes.ts'
import type { ClientCallPlan } from '../../src/model/plan/clientPlan.ts'
import { explainRequest } from '../../src/report/explainRequest.ts'
import { explainVisit } from '../../src/report/explainVisit.ts'
import { simulate } from '../support/simulate.ts'
import { storyRows } from '../support/storyRows.ts'
import { hostileNames } from './hostileNames.ts'

const call: ClientCallPlan = {
  name: 'web',
  functionName: 'f',
  qualifier: '$LATEST',
  recorded: undefined,
  front: fronts.Api,
  rate: undefined,
  overhead: undefined,
  patience: { time: 29_000_000, of: 'front' },
  requestSize: 0,
  answerSize: 0,
  retries: retryModes.standard2026.plan,
}

const request = 'web#1'

/** A request whose only attempt came back at 30 s, `waited` after it was sent. */
const ended = (answer: Answer, attempts = 1, waited = 1_000_000): LogRecord[] => [
  { at: 0, event: 'requested', request },
  { at: 30_000_000 - waited, event: 'attempted', request, attempt: attempts },
  { at: 30_000_000, event: 'answered', request, attempt: attempts, answer },
  { at: 30_000_000, event: 'ended', request, outcome: 'failed', attempts },
]

const lastLines = (records: readonly LogRecord[], plan: ClientCallPlan | undefined) =>
  storyRows(explainRequest(records, request, plan) ?? '')
    .filter(row => !row.startsWith('When the run ended'))
    .slice(-2)
    .map(row => row.slice('30 s  '.length))

test.each(answers)(
  'an attempt that comes back with %s says so, and what its client is told',
  answer => {
    const [line = ''] = lastLines(ended(answer), call)
    const status = answer === 'gaveUp' ? '' : `: status ${fronts.Api.statuses[answer]}`
    expect(line).toMatch(/^attempt 1 (was|came back) /)
    expect(line.endsWith(status)).toBe(true)
  },
)

test('who gives up first says how long it waits, and only a front has a status', () => {
  const records = ended('gaveUp', 1, 29_000_000)
  expect(lastLines(records, call)[0]).toBe(
    'attempt 1 was given up by its front, which waits 29 s (F7): status 504',
  )
  expect(lastLines(records, { ...call, patience: { time: 29_000_000, of: 'client' } })[0]).toBe(
    'attempt 1 was given up by its client, which waits 29 s (F7)',
  )
  expect(lastLines(ended('gaveUp', 1, 1_000), { ...call, patience: undefined })[0]).toBe(
    'attempt 1 was given up, because whoever had called was no more',
  )
})

test.each([
  ['throttled', 3, {}, 'that was the last of 3 attempts'],
  ['throttled', 2, {}, 'the retry quota of its client is used up'],
  ['tooLarge', 1, {}, 'such an answer is not tried again'],
  ['throttled', 1, { retries: retryModes.none.plan }, 'nothing is tried again'],
  ['throttled', 9, eventInvoke, 'by its next attempt it would be too old (AS-3)'],
  ['error', 3, eventInvoke, 'errors are not tried again more often (AS-2)'],
] as const)(
  'a request that ended with %s after %d attempts says why none follows',
  (answer, attempts, more, why) => {
    const [, line = ''] = lastLines(ended(answer, attempts), { ...call, ...more })
    expect(line).toMatch(/^the request failed after \d attempts?, 30 s after it arrived: /)
    expect(line.endsWith(why)).toBe(true)
  },
)

test.each([
  ['throttled', {}, ' (R1)'],
  ['throttled', { retries: retryModes.legacy.plan }, ' (R4)'],
  ['throttled', { retries: { ...retryModes.legacy.plan, attempts: 4 } }, ''],
  ['gaveUp', { front: fronts.Cognito, retries: { ...retryModes.none.plan, attempts: 3 } }, ' (F5)'],
  ['throttled', eventInvoke, ' (AS-3)'],
  ['error', eventInvoke, ' (AS-2)'],
] as const)(
  'a wait after %s names the rule by which it is made, where there is one',
  (answer, more, rule) => {
    const records: LogRecord[] = [
      ...ended(answer).slice(0, -1),
      { at: 30_000_000, event: 'waits', request, until: 30_040_000 },
    ]
    expect(lastLines(records, { ...call, ...more })[1]).toBe(
      `it waits 40 ms, until 30.04 s, to try again${rule}`,
    )
  },
)

test('a client that holds itself back says until when', () => {
  const records: LogRecord[] = [
    { at: 1_000_000, event: 'requested', request },
    { at: 1_000_000, event: 'held', request, until: 1_500_000 },
  ]
  expect(storyRows(explainRequest(records, request, call) ?? '')).toEqual([
    'Request web#1',
    '1 s  the request arrived',
    '1 s  its client holds it back 500 ms, until 1.5 s, as it keeps to a rate of its own (R6)',
    'When the run ended, it had made no attempt.',
  ])
})

test('resources say how a use of them ended', () => {
  const by = 'f:$LATEST#1'
  const resource = 'db'
  const at = 2_000_000
  const story = (ending: 'failed' | 'refused' | 'gaveUp', left: number) =>
    lastLines(
      [
        { at, event: 'requested', request },
        { at, event: 'attempted', request, attempt: 1 },
        { at, event: 'resourceAsked', resource, by },
        { at: left, event: 'resourceLeft', resource, by, ending },
      ],
      call,
    )[1]
  expect(story('refused', at)).toMatch(/ was refused by db$/)
  expect(story('gaveUp', at + 50_000)).toMatch(/ gave up db after 50 ms$/)
  expect(story('failed', at + 1_000)).toMatch(/ failed to use db after 1 ms$/)
})

test.each(hostileNames)('stories show %j as text', name => {
  const label = `${name}#1`
  const records: LogRecord[] = [
    { at: 0, event: 'visitBegan', visit: name },
    { at: 0, event: 'requested', request: label, by: name },
    { at: 0, event: 'resourceAsked', resource: name, by: name },
    { at: 5, event: 'resourceGranted', resource: name, by: name },
    { at: 9, event: 'ended', request: label, outcome: 'completed', attempts: 1 },
  ]
  for (const text of [explainRequest(records, label), explainVisit(records, name)]) {
    expect(text).toMatch(
      /^[^\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Cf}]*(\n[^\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Cf}]*)+\n$/u,
    )
  }
})

test('the log says who made a request only where that is asked for', () => {
  const yaml = `
    name: owners
    duration: 5s
    functions: { f: { init: 0s, duration: 10ms } }
    sources: { shop: { Type: Sdk, arrivals: { at: [1s] }, flow: [{ call: f }] } }
  `
  const requested = (withOwners: boolean) => {
    const records: LogRecord[] = []
    simulate(yaml, { observer: eventLog(record => void records.push(record), { withOwners }) })
    return records.filter(({ event }) => event === 'requested')
  }
  const at = 1_000_000
  expect(requested(false)).toEqual([{ at, event: 'requested', request: 'shop/f#1' }])
  expect(requested(true)).toEqual([{ at, event: 'requested', request: 'shop/f#1', by: 'shop~1' }])
})
