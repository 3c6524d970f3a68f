import { assert, double, property } from 'fast-check'
import { expect, test } from 'vitest'
import {
  amountText,
  countText,
  momentText,
  shareText,
  spanText,
  timeText,
} from '../../src/math/units/numberText.ts'
import { rateText } from '../../src/report/rateText.ts'

test.each([
  [0, '0'],
  [7, '7'],
  [1_234, '1,234'],
  [1_234_567_890, '1,234,567,890'],
])('countText writes %d as %s', (count, text) => {
  expect(countText(count)).toBe(text)
})

test.each([
  [null, '–'],
  [0, '0'],
  [0.01234, '0.0123'],
  [17.3456, '17.3'],
  [999.4, '999'],
  [999.5, '1,000'],
  [1_234.5, '1,235'],
])('amountText writes %s as %s', (amount, text) => {
  expect(amountText(amount)).toBe(text)
})

test.each([
  [null, '–'],
  [0, '0 ms'],
  [0.123, '0.123 ms'],
  [12.345, '12.3 ms'],
  [999.4, '999 ms'],
  [999.6, '1 s'],
  [1_238, '1.24 s'],
  [61_000, '61 s'],
  [1_234_567, '1,235 s'],
])('timeText writes %s ms as %s', (milliseconds, text) => {
  expect(timeText(milliseconds)).toBe(text)
})

test.each([
  [null, '–'],
  [0, '0%'],
  [0.0000001, '< 0.01%'],
  [0.0194, '1.94%'],
  [0.43712, '43.7%'],
  [0.99951, '99.95%'],
  [0.9999999, '99.99999%'],
  [1 - 1e-16, '> 99.9%'],
  [1, '100%'],
])('shareText writes %s as %s', (share, text) => {
  expect(shareText(share)).toBe(text)
})

test.each([
  [0, '0 s'],
  [12_331.042, '12.331 s'],
  [62_500, '1 min 2.5 s'],
  [3_600_000, '1 h'],
  [93_784_005, '1 d 2 h 3 min 4.005 s'],
])('momentText writes %d ms as %s', (milliseconds, text) => {
  expect(momentText(milliseconds)).toBe(text)
})

test('spanText keeps every microsecond', () => {
  expect(spanText(12_331_042)).toBe('12.331042 s')
  expect(spanText(80_250)).toBe('80.25 ms')
  expect(spanText(7)).toBe('7 us')
})

test.each([
  ['nothing was seen', { count: 0, of: 0, rate: null, interval: null }, '–'],
  ['many', { count: 437, of: 1_000, rate: 0.437, interval: null }, '43.7%'],
  ['none of many', { count: 0, of: 120, rate: 0, interval: [0, 0.0302] }, '0 of 120: < 2.5%'],
  ['none of few', { count: 0, of: 3, rate: 0, interval: [0, 0.7] }, '0 of 3'],
  [
    'few',
    { count: 3, of: 123, rate: 3 / 123, interval: [0.00506, 0.0696] },
    '3 of 123: 0.506% to 6.96%',
  ],
  ['all of few', { count: 5, of: 5, rate: 1, interval: [0.4782, 1] }, '5 of 5: 47.8% to 100%'],
  [
    'one of a million',
    { count: 1, of: 1e6, rate: 1e-6, interval: [2.5e-8, 5.6e-6] },
    '1 of 1,000,000: < 0.01%',
  ],
] as const)('rateText of %s says so', (_, rate, text) => {
  expect(rateText(rate)).toBe(text)
})

/** What stands there as a number, the thousands without their commas. */
const numberIn = (text: string) => Number(text.replaceAll(/[,> ]|[%a-z]+$/g, ''))

test('times, shares and amounts are off by at most half a unit of their third digit', () => {
  const value = double({ min: 0.0001, max: 1e9, noNaN: true })
  assert(
    property(value, number => {
      const time = timeText(number)
      const milliseconds = numberIn(time) * (time.endsWith(' ms') ? 1 : 1_000)
      expect(Math.abs(milliseconds / number - 1)).toBeLessThanOrEqual(0.005_000_1)
      expect(Math.abs(numberIn(amountText(number)) / number - 1)).toBeLessThanOrEqual(0.005_000_1)
      const share = number / 1e9
      if (share < 0.0001) return
      expect(Math.abs(numberIn(shareText(share)) / 100 / share - 1)).toBeLessThanOrEqual(
        0.005_000_1,
      )
    }),
    { seed: 19, numRuns: 1_000 },
  )
})
