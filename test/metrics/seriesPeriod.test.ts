import { expect, test } from 'vitest'
import { seriesPeriod } from '../../src/metrics/seriesPeriod.ts'

const minute = 60_000_000
const hour = 60 * minute
const day = 24 * hour

test.each([
  ['a second of one function', 1_000_000, 1, minute],
  ['2,000 minutes of one function', 2_000 * minute, 1, minute],
  ['a moment more', 2_000 * minute + 1, 1, 2 * minute],
  ['2,000 minutes of 100 functions', 2_000 * minute, 100, minute],
  ['2,000 minutes of 101 functions', 2_000 * minute, 101, 2 * minute],
  ['two weeks of one function', 14 * day, 1, 30 * minute],
  ['two weeks of 5,000 functions', 14 * day, 5_000, 12 * hour],
  ['a year of one function', 365 * day, 1, 6 * hour],
  ['a year of 20,000 functions', 365 * day, 20_000, 64 * day],
  ['more functions than values', day, 300_000, day],
  ['no function', hour, 0, minute],
])('the period of %s', (_, until, functions, period) => {
  expect(seriesPeriod(until, functions) / minute).toBe(period / minute)
})
