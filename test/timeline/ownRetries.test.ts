import { describe, expect, test } from 'vitest'
import { eventsOf } from '../support/simulate.ts'
import { lines } from './lines.ts'
import { attemptsOf, fills, hopeless, times, waitsOf } from './retries.ts'
import { table } from './table.ts'

test('retries of one own without jitter wait base, 2 base, 4 base and so on, up to the cap', () => {
  const records = hopeless('throttled', '{ attempts: 6, base: 100ms, cap: 500ms, jitter: none }', 1)
  expect(table(records, 'attempted', 'waits', 'ended')).toBe(
    lines(`
      0s     s#1  attempt 1
      0s     s#1  waits        until 100ms
      100ms  s#1  attempt 2
      100ms  s#1  waits        until 300ms
      300ms  s#1  attempt 3
      300ms  s#1  waits        until 700ms
      700ms  s#1  attempt 4
      700ms  s#1  waits        until 1.2s
      1.2s   s#1  attempt 5
      1.2s   s#1  waits        until 1.7s
      1.7s   s#1  attempt 6
      1.7s   s#1  ends         throttled after 6
    `),
  )
})

test('a retry waits from the answer on, or from when the client gave up', () => {
  const records = eventsOf(`
    name: timeline
    duration: 20s
    functions:
      f: { Runtime: nodejs22.x, Timeout: 30, errors: 100%, init: { constant: 0s }, duration: { constant: 2s } }
    sources:
      late: { Type: Api, FunctionName: f, timeout: 1s, retries: { attempts: 2, base: 3s, jitter: none }, arrivals: { at: [0s] } }
      told: { Type: Api, FunctionName: f, retries: { attempts: 2, base: 3s, jitter: none }, arrivals: { at: [500ms] } }
  `)
  expect(table(records, 'attempted', 'answered', 'ended')).toBe(
    lines(`
      0s     late#1  attempt 1
      500ms  told#1  attempt 1
      1s     late#1  answer 1     gaveUp
      2.5s   told#1  answer 1     error
      4s     late#1  attempt 2
      5s     late#1  answer 2     gaveUp
      5s     late#1  ends         timedOut after 2
      5.5s   told#1  attempt 2
      7.5s   told#1  answer 2     error
      7.5s   told#1  ends         failed after 2
    `),
  )
})

describe('the waits of 200 requests', () => {
  const own = (jitter: string) => `{ attempts: 4, base: 1s, cap: 3s, jitter: ${jitter} }`

  test('full: anything up to base x 2^k', () => {
    const waits = waitsOf(hopeless('throttled', own('full'), 200))
    expect([1, 2, 3].map((most, i) => fills(waits[i], 0, most))).toEqual([true, true, true])
  })

  test('equal: from half of it', () => {
    const waits = waitsOf(hopeless('throttled', own('equal'), 200))
    expect([1, 2, 3].map((most, i) => fills(waits[i], most / 2, most))).toEqual([true, true, true])
  })

  test('decorrelated: from base to three times the wait before, up to the cap', () => {
    const waits = waitsOf(hopeless('throttled', own('decorrelated'), 200))
    expect(fills(waits[0], 1, 3)).toBe(true)
    for (const [i, second] of (waits[1] ?? []).entries()) {
      const before = waits[0]?.[i] ?? 0
      expect(second).toBeGreaterThanOrEqual(1)
      expect(second).toBeLessThanOrEqual(Math.min(3, 3 * before))
    }
    // 1 + u (3 x previous - 1) reaches the cap where u (3 p - 1) > 2, p uniform from 1 to 3.
    const capped = waits[1]?.filter(wait => wait === 3).length ?? 0
    const chance = 1 - Math.log(4) / 3
    expect(Math.abs(capped / 200 - chance)).toBeLessThan(
      4 * Math.sqrt((chance * (1 - chance)) / 200),
    )
  })
})

test('a quota of one own counts as the SDKs do: 5 for a throttle, 14 for what is transient', () => {
  const own = '{ attempts: 3, base: 1s, jitter: none, quota: 28 }'
  expect(attemptsOf(hopeless('throttled', own, 5))).toEqual([3, 3, 2, 1, 1])
  expect(attemptsOf(hopeless('transient', own, 5))).toEqual([3, 1, 1, 1, 1])
  const none = '{ attempts: 3, base: 1s, jitter: none, quota: 0 }'
  expect(attemptsOf(hopeless('throttled', none, 2))).toEqual([1, 1])
  const endless = '{ attempts: 3, base: 1s, jitter: none }'
  expect(attemptsOf(hopeless('throttled', endless, 300))).toEqual(times(300, 3))
})
