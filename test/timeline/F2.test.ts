import { describe, expect, test } from 'vitest'
import { eventsOf, problemsOf, simulate } from '../support/simulate.ts'
import { functions, statusOf } from './frontStatus.ts'
import { lines } from './lines.ts'
import { table } from './table.ts'

const slow = (front: string) => `
  name: timeline
  duration: 1m
  functions:
    f: { Runtime: nodejs22.x, Timeout: 60, init: { constant: 0s }, duration: { constant: 35s } }
  sources:
    s: { Type: HttpApi, ${front}FunctionName: f, arrivals: { at: [0s] } }
`

test('F2: it waits 30 s, and what it called runs on', () => {
  expect(table(eventsOf(slow('')), 'attempted', 'answered', 'finished', 'ended')).toBe(
    lines(`
      0s   s#1  attempt 1
      30s  s#1  answer 1                gaveUp
      30s  s#1  ends                    timedOut after 1
      35s  s#1  completed  f:$LATEST#1  35000 ms, billed 35000
    `),
  )
  expect(simulate(slow('')).sources['s']).toMatchObject({
    answers: { 503: 1 },
    abandoned: { count: 1, billedDurationMs: 35_000 },
  })
})

test('F2: it may be set to wait less, down to 50 ms, and not to wait more', () => {
  expect(table(eventsOf(slow('TimeoutInMillis: 50, ')), 'answered')).toBe(
    '50ms  s#1  answer 1    gaveUp',
  )
  expect(problemsOf(slow('TimeoutInMillis: 49, '))).toHaveLength(1)
  expect(problemsOf(slow('TimeoutInMillis: 30000, '))).toEqual([])
  expect(problemsOf(slow('TimeoutInMillis: 30001, '))).toHaveLength(1)
})

describe('F2: what it answers, once', () => {
  test.each([
    ['Type: HttpApi', 'works', '200 completed after 1'],
    ['Type: HttpApi', 'throttled', '500 throttled after 1'],
    ['Type: HttpApi', 'fails', '500 failed after 1'],
    ['Type: HttpApi', 'crashes', '500 failed after 1'],
    ['Type: HttpApi', 'runs out of time', '500 timedOut after 1'],
    [
      'Type: HttpApi, ThrottlingBurstLimit: 0, ThrottlingRateLimit: 0',
      'works',
      '429 throttled after 1',
    ],
    ['Type: HttpApi, requestSize: 11MB', 'works', '413 failed after 1'],
    ['Type: HttpApi, requestSize: 6MB', 'works', '200 completed after 1'],
  ] as const)('%s, the function %s: %s', (front, name, expected) => {
    expect(statusOf(front, functions[name])).toBe(expected)
  })
})
