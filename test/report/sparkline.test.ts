import { expect, test } from 'vitest'
import { sparkline } from '../../src/report/sparkline.ts'

test.each([
  [[0, 1, 2, 3, 4, 5, 6, 7], 8, '▁▂▃▄▅▆▇█'],
  [[0, 0, 0], 8, '▁▁▁'],
  [[0, 1, 1_000_000], 8, '▁▂█'],
  [[5, 5], 8, '██'],
  [[], 8, ''],
  // Each bar is as high as the highest of the two, or of the last one alone.
  [[0, 7, 0, 1, 0], 3, '█▂▁'],
])('sparkline draws %j in at most %d as %s', (values, most, bars) => {
  expect(sparkline(values, most)).toBe(bars)
})
