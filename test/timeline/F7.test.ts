import { expect, test } from 'vitest'
import { eventsOf, simulate } from '../support/simulate.ts'
import { lines } from './lines.ts'
import { table } from './table.ts'

const shown = ['attempted', 'decided', 'answered', 'finished', 'ended'] as const

test('F7: what a client gave up keeps its concurrency to its end, beside the retry; both are billed', () => {
  const yaml = `
    name: timeline
    duration: 20s
    functions:
      f: { Runtime: nodejs22.x, Timeout: 30, ReservedConcurrentExecutions: 2, init: { constant: 0s }, duration: { constant: 5s } }
    sources:
      s: { Type: Sdk, FunctionName: f, timeout: 2s, retries: { attempts: 3, base: 1s, jitter: none }, arrivals: { at: [0s] } }
      other: { Type: Sdk, FunctionName: f, arrivals: { at: [4s, 5s] } }
  `
  expect(table(eventsOf(yaml), ...shown)).toBe(
    lines(`
      0s   s#1      attempt 1
      0s   s#1      cold       f:$LATEST#1
      2s   s#1      answer 1                gaveUp
      3s   s#1      attempt 2
      3s   s#1      cold       f:$LATEST#2
      4s   other#1  throttled  -            reservedConcurrency
      5s   s#1      completed  f:$LATEST#1  5000 ms, billed 5000
      5s   s#1      answer 2                gaveUp
      5s   other#2  warm       f:$LATEST#1
      7s   s#1      attempt 3
      7s   s#1      throttled  -            reservedConcurrency
      7s   s#1      answer 3                throttled
      7s   s#1      ends                    throttled after 3
      8s   s#1      completed  f:$LATEST#2  5000 ms, billed 5000
      10s  other#2  completed  f:$LATEST#1  5000 ms, billed 5000
    `),
  )
  expect(simulate(yaml)).toMatchObject({
    functions: { f: { Invocations: 3, Throttles: 2, billedDurationMs: 15_000 } },
    sources: {
      s: {
        arrivals: 1,
        attempts: 3,
        answers: { none: 2, 429: 1 },
        abandoned: { count: 2, billedDurationMs: 10_000 },
        outcomes: { throttled: 1 },
      },
      other: { abandoned: { count: 0, billedDurationMs: 0 } },
    },
  })
})

test('F7: what fails or is ended by its Timeout after it was given up tells nobody', () => {
  const yaml = `
    name: timeline
    duration: 20s
    functions:
      f: { Runtime: nodejs22.x, Timeout: 3, init: { constant: 0s }, duration: { constant: 5s } }
      g: { Runtime: nodejs22.x, Timeout: 30, errors: 100%, init: { constant: 0s }, duration: { constant: 5s } }
    sources:
      s: { Type: Sdk, FunctionName: f, timeout: 1s, arrivals: { at: [0s] } }
      t: { Type: Sdk, FunctionName: g, timeout: 1s, arrivals: { at: [0s] } }
  `
  expect(table(eventsOf(yaml), 'answered', 'finished', 'ended')).toBe(
    lines(`
      1s  t#1  answer 1               gaveUp
      1s  t#1  ends                   timedOut after 1
      1s  s#1  answer 1               gaveUp
      1s  s#1  ends                   timedOut after 1
      3s  s#1  timedOut  f:$LATEST#1  3000 ms, billed 3000
      5s  t#1  error     g:$LATEST#1  5000 ms, billed 5000
    `),
  )
  expect(simulate(yaml).functions).toMatchObject({ f: { Errors: 1 }, g: { Errors: 1 } })
})
