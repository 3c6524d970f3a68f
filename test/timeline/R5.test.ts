import { expect, test } from 'vitest'
import { attemptsOf, fills, hopeless, times, waitsOf } from './retries.ts'

test('R5: three attempts; waits are anything up to 500 ms and 1 s after throttles', () => {
  const records = hopeless('throttled', 'standardJs', 55)
  const [first, second, third] = waitsOf(records)
  expect([fills(first, 0, 0.5), fills(second, 0, 1), third]).toEqual([true, true, undefined])
  expect(attemptsOf(records)).toEqual([...times(50, 3), ...times(5, 1)])
})

test('R5: and up to 100 ms and 200 ms after what is transient, for 10 of 500 tokens', () => {
  for (const kind of ['transient', 'timeout'] as const) {
    const records = hopeless(kind, 'standardJs', 30)
    const [first, second, third] = waitsOf(records)
    expect(first?.every(wait => wait <= 0.1)).toBe(true)
    expect(second?.every(wait => wait <= 0.2)).toBe(true)
    expect(Math.max(...(first ?? []))).toBeGreaterThan(0.08)
    expect(Math.max(...(second ?? []))).toBeGreaterThan(0.16)
    expect(third).toBeUndefined()
    expect(attemptsOf(records)).toEqual([...times(25, 3), ...times(5, 1)])
  }
})
