import { describe, expect, test } from 'vitest'
import { eventsOf, problemsOf } from '../support/simulate.ts'
import { functions, statusOf } from './frontStatus.ts'
import { lines } from './lines.ts'
import { table } from './table.ts'

test('F3: it waits as long as the function may run, Init apart, and has no time of its own', () => {
  const yaml = (front: string) => `
    name: timeline
    duration: 20m
    functions:
      f: { Runtime: nodejs22.x, Timeout: 900, init: { constant: 5s }, duration: { constant: 900s } }
    sources:
      s: { Type: FunctionUrl, ${front}FunctionName: f, arrivals: { at: [0s] } }
  `
  expect(table(eventsOf(yaml('')), 'attempted', 'answered', 'ended')).toBe(
    lines(`
      0s     s#1  attempt 1
      15m5s  s#1  answer 1     completed
      15m5s  s#1  ends         completed after 1
    `),
  )
  expect(problemsOf(yaml('TimeoutInMillis: 1000, '))).toHaveLength(1)
})

test('F3: requests a second are ten times what is reserved, and the rest has a 429', () => {
  const records = eventsOf(`
    name: timeline
    duration: 1s
    functions:
      f: { Runtime: nodejs22.x, ReservedConcurrentExecutions: 1, init: { constant: 0s }, duration: { constant: 1ms } }
    sources:
      s: { Type: FunctionUrl, FunctionName: f, arrivals: { at: [0s, 1ms, 2ms, 3ms, 4ms, 5ms, 6ms, 7ms, 8ms, 9ms, 10ms, 99.999ms, 100ms] } }
  `)
  expect(
    table(
      records.filter(({ at }) => at >= 9_000),
      'decided',
      'answered',
    ),
  ).toBe(
    lines(`
      9ms       s#9   answer 1                completed
      9ms       s#10  warm       f:$LATEST#1
      10ms      s#10  answer 1                completed
      10ms      s#11  throttled  -            reservedRate
      10ms      s#11  answer 1                throttled
      99.999ms  s#12  throttled  -            reservedRate
      99.999ms  s#12  answer 1                throttled
      100ms     s#13  warm       f:$LATEST#1
      101ms     s#13  answer 1                completed
    `),
  )
})

describe('F3: what it answers, once', () => {
  test.each([
    ['Type: FunctionUrl', 'works', '200 completed after 1'],
    ['Type: FunctionUrl', 'throttled', '429 throttled after 1'],
    ['Type: FunctionUrl', 'fails', '502 failed after 1'],
    ['Type: FunctionUrl', 'crashes', '502 failed after 1'],
    ['Type: FunctionUrl', 'runs out of time', '502 timedOut after 1'],
    ['Type: FunctionUrl, requestSize: 6MB', 'works', '200 completed after 1'],
    ['Type: FunctionUrl, requestSize: 7MB', 'works', '413 failed after 1'],
  ] as const)('%s, the function %s: %s', (front, name, expected) => {
    expect(statusOf(front, functions[name])).toBe(expected)
  })
})
