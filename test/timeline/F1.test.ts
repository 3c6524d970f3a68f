import { describe, expect, test } from 'vitest'
import { eventsOf, problemsOf, simulate } from '../support/simulate.ts'
import { functions, statusOf } from './frontStatus.ts'
import { lines } from './lines.ts'
import { table } from './table.ts'

const shown = ['attempted', 'decided', 'answered', 'finished', 'ended'] as const

const slow = (front: string, arrivals: string) => `
  name: timeline
  duration: 65s
  account: { ConcurrentExecutions: 1 }
  functions:
    f: { Runtime: nodejs22.x, Timeout: 60, init: { constant: 0s }, duration: { constant: 35s } }
  sources:
    s: { Type: Api, ${front}FunctionName: f, arrivals: { at: [${arrivals}] } }
`

test('F1: after 29 s the client has a 504; the function runs to 35 s, keeps its concurrency and is billed (A59)', () => {
  const yaml = slow('', '0s, 34.999999s, 35s')
  expect(table(eventsOf(yaml), ...shown)).toBe(
    lines(`
      0s          s#1  attempt 1
      0s          s#1  cold       f:$LATEST#1
      29s         s#1  answer 1                gaveUp
      29s         s#1  ends                    timedOut after 1
      34.999999s  s#2  attempt 1
      34.999999s  s#2  throttled  -            accountConcurrency
      34.999999s  s#2  answer 1                throttled
      34.999999s  s#2  ends                    throttled after 1
      35s         s#1  completed  f:$LATEST#1  35000 ms, billed 35000
      35s         s#3  attempt 1
      35s         s#3  warm       f:$LATEST#1
      1m4s        s#3  answer 1                gaveUp
      1m4s        s#3  ends                    timedOut after 1
    `),
  )
  expect(simulate(yaml)).toMatchObject({
    functions: { f: { Invocations: 2, Throttles: 1, Errors: 0, billedDurationMs: 35_000 } },
    sources: {
      s: {
        answers: { 504: 2, 500: 1 },
        abandoned: { count: 1, billedDurationMs: 35_000 },
        outcomes: { timedOut: 2, throttled: 1, completed: 0, inFlight: 0 },
      },
    },
  })
})

test('F1: TimeoutInMillis is from 50 ms to as long as a function may run', () => {
  expect(table(eventsOf(slow('TimeoutInMillis: 50, ', '0s')), 'answered')).toBe(
    '50ms  s#1  answer 1    gaveUp',
  )
  expect(table(eventsOf(slow('TimeoutInMillis: 35000, ', '0s')), 'answered')).toBe(
    '35s  s#1  answer 1    completed',
  )
  expect(problemsOf(slow('TimeoutInMillis: 49, ', '0s'))).toHaveLength(1)
})

describe('F1: what it answers, once', () => {
  test.each([
    ['Type: Api', 'works', '200 completed after 1'],
    ['Type: Api', 'throttled', '500 throttled after 1'],
    ['Type: Api', 'fails', '502 failed after 1'],
    ['Type: Api', 'crashes', '502 failed after 1'],
    ['Type: Api', 'runs out of time', '502 timedOut after 1'],
    [
      'Type: Api, ThrottlingBurstLimit: 0, ThrottlingRateLimit: 0',
      'works',
      '429 throttled after 1',
    ],
    ['Type: Api, requestSize: 11MB', 'works', '413 failed after 1'],
    ['Type: Api, requestSize: 10MB', 'works', '413 failed after 1'],
    ['Type: Api, requestSize: 6MB', 'works', '200 completed after 1'],
  ] as const)('%s, the function %s: %s', (front, name, expected) => {
    expect(statusOf(front, functions[name])).toBe(expected)
  })
})

test('F1: ThrottlingBurstLimit at once, then one for each 1/ThrottlingRateLimit; Lambda never sees the rest', () => {
  const records = eventsOf(`
    name: timeline
    duration: 1s
    functions:
      f: { Runtime: nodejs22.x, init: { constant: 0s }, duration: { constant: 1ms } }
    sources:
      s:
        Type: Api
        FunctionName: f
        ThrottlingRateLimit: 10
        ThrottlingBurstLimit: 2
        arrivals: { at: [0s, 10ms, 20ms, 99.999ms, 100ms, 101ms] }
  `)
  expect(table(records, 'decided', 'answered')).toBe(
    lines(`
      0s        s#1  cold      f:$LATEST#1
      1ms       s#1  answer 1               completed
      10ms      s#2  warm      f:$LATEST#1
      11ms      s#2  answer 1               completed
      20ms      s#3  answer 1               frontThrottled
      99.999ms  s#4  answer 1               frontThrottled
      100ms     s#5  warm      f:$LATEST#1
      101ms     s#5  answer 1               completed
      101ms     s#6  answer 1               frontThrottled
    `),
  )
})

test('F1: a client may try again after its 429; that is a request like any other', () => {
  const records = eventsOf(`
    name: timeline
    duration: 1s
    functions:
      f: { Runtime: nodejs22.x, init: { constant: 0s }, duration: { constant: 1ms } }
    sources:
      s:
        Type: Api
        FunctionName: f
        ThrottlingRateLimit: 10
        ThrottlingBurstLimit: 1
        retries: { attempts: 3, base: 30ms, jitter: none }
        arrivals: { at: [0s, 10ms] }
  `)
  expect(table(records, 'attempted', 'answered', 'ended')).toBe(
    lines(`
      0s     s#1  attempt 1
      1ms    s#1  answer 1     completed
      1ms    s#1  ends         completed after 1
      10ms   s#2  attempt 1
      10ms   s#2  answer 1     frontThrottled
      40ms   s#2  attempt 2
      40ms   s#2  answer 2     frontThrottled
      100ms  s#2  attempt 3
      101ms  s#2  answer 3     completed
      101ms  s#2  ends         completed after 3
    `),
  )
})

test('F1: 5,000 requests pass at once unless the burst is set', () => {
  const yaml = `
    name: timeline
    duration: 1s
    account: { ConcurrentExecutions: 1000000 }
    functions:
      f: { Runtime: nodejs22.x, init: { constant: 0s }, duration: { constant: 1ms } }
    sources:
      s: { Type: Api, FunctionName: f, arrivals: { at: [${Array(5_002).fill('0s').join(', ')}] } }
  `
  const { answers } = simulate(yaml).sources['s'] ?? {}
  expect(answers?.['429']).toBe(2)
})
