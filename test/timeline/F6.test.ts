import { describe, expect, test } from 'vitest'
import { eventsOf } from '../support/simulate.ts'
import { functions, statusOf } from './frontStatus.ts'
import { table } from './table.ts'

describe('F6: what an SDK makes of an answer; an error of the function is inside a 200', () => {
  // With retries there is no plain call; one attempt shows that it did not try again.
  const sdk = 'Type: Sdk, retries: { attempts: 4, jitter: none }'
  test.each([
    [sdk, 'works', '200 completed after 1'],
    [sdk, 'fails', '200 failed after 1'],
    [sdk, 'crashes', '200 failed after 1'],
    [sdk, 'runs out of time', '200 timedOut after 1'],
    [sdk, 'throttled', '429 throttled after 4'],
    [`${sdk}, requestSize: 6MB`, 'works', '200 completed after 1'],
    [`${sdk}, requestSize: 7MB`, 'works', '413 failed after 1'],
    ['Type: Sdk, timeout: 1ms', 'works', 'none timedOut after 1'],
    [`${sdk}, timeout: 1ms`, 'works', 'none timedOut after 4'],
  ] as const)('%s, the function %s: %s', (front, name, expected) => {
    expect(statusOf(front, functions[name])).toBe(expected)
  })
})

test('F6: it waits as long as the client likes', () => {
  const records = eventsOf(`
    name: timeline
    duration: 1h
    functions:
      f: { Runtime: nodejs22.x, Timeout: 900, init: { constant: 5s }, duration: { constant: 900s } }
    sources:
      s: { Type: Sdk, retries: standard2026, FunctionName: f, arrivals: { at: [0s] } }
  `)
  expect(table(records, 'answered')).toBe('15m5s  s#1  answer 1    completed')
})
