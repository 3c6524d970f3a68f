import { expect, test } from 'vitest'
import { chiSquareChance } from './chiSquareChance.ts'

test('chiSquareChance has the values of the table', () => {
  expect(chiSquareChance([60, 40], [0.5, 0.5])).toBeCloseTo(0.0455, 4)
  expect(chiSquareChance([30, 14, 16], [1 / 3, 1 / 3, 1 / 3])).toBeCloseTo(Math.exp(-3.8), 12)
  expect(chiSquareChance([50, 50], [0.5, 0.5])).toBe(1)
})

test('chiSquareChance puts the rare together', () => {
  const apart = chiSquareChance([58, 20, 20, 2, 0], [0.5, 0.25, 0.2, 0.03, 0.02])
  expect(apart).toBe(chiSquareChance([58, 20, 22], [0.5, 0.25, 0.25]))
})
