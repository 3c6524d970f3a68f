import { describe, expect, test } from 'vitest'
import { eventsOf } from '../support/simulate.ts'
import { attemptsOf, fills, hopeless, times, waitsOf } from './retries.ts'

describe('R1: three attempts; each wait is anything up to', () => {
  test('1 s and 2 s after throttles', () => {
    const [first, second, third] = waitsOf(hopeless('throttled', 'standard2026', 50))
    expect([fills(first, 0, 1), fills(second, 0, 2), third]).toEqual([true, true, undefined])
  })

  test('50 ms and 100 ms after what is transient, and after a timeout of the client', () => {
    for (const kind of ['transient', 'timeout'] as const) {
      const [first, second, third] = waitsOf(hopeless(kind, 'standard2026', 17))
      expect(first?.every(wait => wait <= 0.05)).toBe(true)
      expect(second?.every(wait => wait <= 0.1)).toBe(true)
      expect(Math.max(...(first ?? []))).toBeGreaterThan(0.04)
      expect(Math.max(...(second ?? []))).toBeGreaterThan(0.08)
      expect(third).toBeUndefined()
    }
  })
})

describe('R1: of 500 tokens', () => {
  test('a retry after a throttle costs 5: 50 requests have two, the rest none', () => {
    const attempts = attemptsOf(hopeless('throttled', 'standard2026', 60))
    expect(attempts).toEqual([...times(50, 3), ...times(10, 1)])
  })

  test.each(['transient', 'timeout'] as const)(
    'one after a %s costs 14: 17 requests have two, one has one, the rest none, and 10 are left',
    kind => {
      const attempts = attemptsOf(hopeless(kind, 'standard2026', 25))
      expect(attempts).toEqual([...times(17, 3, 2), ...times(7, 1)])
    },
  )
})

/**
 * Somebody holds the only environment that f may have, from `from` to `to`, in seconds; a request of s
 * meanwhile is throttled, and otherwise it works.
 */
function withBlocks(
  arrivals: readonly string[],
  blocks: readonly (readonly [from: number, to: number])[],
): string {
  const blockers = blocks.map(
    ([from], i) => `
      block${i}: { Type: Sdk, FunctionName: "f:${i + 1}", arrivals: { at: [${from}s] } }`,
  )
  const versions = blocks.map(
    ([from, to], i) => `
          ${i + 1}: { duration: { constant: ${to - from}s } }`,
  )
  return `
    name: throttled at times
    duration: 1000s
    functions:
      f:
        Runtime: nodejs22.x
        Timeout: 900
        ReservedConcurrentExecutions: 1
        init: { constant: 0s }
        duration: { constant: 1ms }
        versions:${versions.join('')}
    sources:
      s: { Type: Sdk, FunctionName: "f:$LATEST", retries: standard2026, arrivals: { at: [${arrivals.join(', ')}] } }${blockers.join('')}
  `
}

/** So many requests, one each 4 s. */
function every4s(count: number, from: number): string[] {
  return Array.from({ length: count }, (_, i) => `${from + 4 * i}s`)
}

describe('R1: a success', () => {
  test('at the first attempt refunds 1: it takes five for one retry', () => {
    const attempts = (successes: number) =>
      attemptsOf(
        eventsOf(
          withBlocks(
            [...every4s(50, 10), ...every4s(successes, 300), '410s'],
            [
              [0, 250],
              [400, 500],
            ],
          ),
        ),
      )
    expect(attempts(4)).toEqual([...times(50, 3), 1, 1, 1, 1, 1])
    expect(attempts(5)).toEqual([...times(50, 3), 1, 1, 1, 1, 1, 2])
  })

  test('never makes them more than 500', () => {
    const attempts = attemptsOf(
      eventsOf(withBlocks([...every4s(20, 10), ...every4s(51, 110)], [[100, 900]])),
    )
    expect(attempts).toEqual([...times(20, 1), ...times(50, 3), 1])
  })

  test('at the second attempt refunds the 5 that it cost', () => {
    // 49 requests leave 10. One is throttled a microsecond before f is free, and then works.
    const attempts = attemptsOf(
      eventsOf(
        withBlocks(
          [...every4s(49, 10), '299.999999s', '410s', '420s'],
          [
            [0, 300],
            [400, 500],
          ],
        ),
      ),
    )
    expect(attempts).toEqual([...times(49, 3), 2, 3, 1])
  })

  test('at the third refunds the last 5 of 10: tokens -10 +5 (A57)', () => {
    const yaml = (free: number) =>
      withBlocks(
        [...every4s(49, 10), '290s', '410s', '420s'],
        [
          [0, free],
          [400, 500],
        ],
      )
    // When the second attempt is, chance decides: f is free right after it.
    const second = eventsOf(yaml(350)).find(
      record => record.event === 'attempted' && record.request === 's#50' && record.attempt === 2,
    )
    expect(second).toBeDefined()
    const attempts = attemptsOf(eventsOf(yaml(((second?.at ?? 0) + 1) / 1e6)))
    expect(attempts).toEqual([...times(49, 3), 3, 2, 1])
  })
})
