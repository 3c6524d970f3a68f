import { expect, test } from 'vitest'
import { refuted } from './holm.ts'

const claims = (...chances: number[]) => chances.map(chance => ({ chance }))

test('refuted compares the k-th smallest of n chances with the alarm divided by n - k + 1', () => {
  expect(refuted(claims(0.03, 0.2, 0.01, 0.4), 0.04)).toEqual(claims(0.01))
  expect(refuted(claims(0.013, 0.2, 0.01, 0.4), 0.04)).toEqual(claims(0.01, 0.013))
  expect(refuted(claims(0.011, 0.011, 0.011, 0.011), 0.04)).toEqual([])
  expect(refuted(claims(0.01, 0.01, 0.01, 0.01), 0.04)).toHaveLength(4)
})
