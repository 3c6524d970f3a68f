import { expect, test } from 'vitest'
import { day, hour, microsecond, millisecond, minute, second } from '../../src/math/time.ts'

test('time counts microseconds: a second is a million, a day 86,400 million', () => {
  expect([microsecond, millisecond, second, minute, hour, day]).toEqual([
    1, 1_000, 1_000_000, 60_000_000, 3_600_000_000, 86_400_000_000,
  ])
})
