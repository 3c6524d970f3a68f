import { expect, test } from 'vitest'
import { rateOf } from '../../src/metrics/rate.ts'

test('a rate on fewer than 30 events comes with its exact interval', () => {
  expect(rateOf(0, 100)).toEqual({
    count: 0,
    of: 100,
    rate: 0,
    interval: [0, expect.closeTo(0.036217, 6)],
  })
  expect(rateOf(29, 58).interval).not.toBeNull()
  expect(rateOf(30, 60)).toEqual({ count: 30, of: 60, rate: 0.5, interval: null })
})

test('a rate of nothing is none', () => {
  expect(rateOf(0, 0)).toEqual({ count: 0, of: 0, rate: null, interval: null })
})
