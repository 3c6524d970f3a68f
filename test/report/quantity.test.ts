import { expect, test } from 'vitest'
import { quantity } from '../../src/report/quantity.ts'

test.each([
  [0, 'ms', '0 ms'],
  [999, 'MB', '999 MB'],
  [1_000, 'environments', '1,000 environments'],
  [10_240, 'MB', '10,240 MB'],
  [1_234_567, 'requests/s', '1,234,567 requests/s'],
  [1.5, 'h', '1.5 h'],
  [1_769.1234, 'MB', '1,769.1234 MB'],
  [90, '%', '90%'],
  [0.7, 'ratio', '0.7'],
])('quantity writes %d %s as %s', (value, unit, text) => {
  expect(quantity(value, unit)).toBe(text)
})
