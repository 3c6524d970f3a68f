import { expect, test } from 'vitest'
import { attemptsOf, fills, hopeless, times, waitsOf } from './retries.ts'

test('R3: three attempts; waits are anything up to 1 s and 2 s, whatever went wrong', () => {
  for (const kind of ['throttled', 'transient'] as const) {
    const [first, second, third] = waitsOf(hopeless(kind, 'standardOld', 50))
    expect([fills(first, 0, 1), fills(second, 0, 2), third]).toEqual([true, true, undefined])
  }
})

test('R3: of 500 tokens a retry costs 5, after a timeout 10', () => {
  for (const kind of ['throttled', 'transient'] as const) {
    const attempts = attemptsOf(hopeless(kind, 'standardOld', 55))
    expect(attempts).toEqual([...times(50, 3), ...times(5, 1)])
  }
  expect(attemptsOf(hopeless('timeout', 'standardOld', 30))).toEqual([
    ...times(25, 3),
    ...times(5, 1),
  ])
})
