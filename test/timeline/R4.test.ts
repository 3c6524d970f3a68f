import { expect, test } from 'vitest'
import { attemptsOf, fills, hopeless, times, waitsOf } from './retries.ts'

test('R4: five attempts; waits are anything up to 1, 2, 4 and 8 s, and no number of retries is too many', () => {
  for (const kind of ['throttled', 'transient', 'timeout'] as const) {
    const records = hopeless(kind, 'legacy', 200)
    const waits = waitsOf(records)
    expect(waits.map((each, i) => fills(each, 0, 2 ** i))).toEqual([true, true, true, true])
    expect(attemptsOf(records)).toEqual(times(200, 5))
  }
})
