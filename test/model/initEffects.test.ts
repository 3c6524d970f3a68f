import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { initEffects } from '../../src/model/initEffects.ts'

const { packageSize, vpc, layers, imageSize } = initEffects
const kb = 1024
const mb = 1024 * kb

describe('packageSize', () => {
  // Published means of Init in ms, of which 159 are in every preset.
  test.each([
    ['1 KB', kb, 159],
    ['1 MB', mb, 184],
    ['4 MB', 4 * mb, 262],
    ['16 MB', 16 * mb, 641],
    ['32 MB', 32 * mb, 1272],
    ['64 MB', 64 * mb, 3110],
  ])('of %s adds what was measured beyond 159 ms', (_, size, init) => {
    expect(packageSize.added(size)).toBe((init - 159) * 1000)
  })

  test('of nothing adds nothing', () => {
    expect(packageSize.added(0)).toBe(0)
  })

  test('half way between two measured sizes adds their mean', () => {
    expect(packageSize.added(24 * mb)).toBe(((641 + 1272) / 2 - 159) * 1000)
  })

  test('beyond the largest measured size goes on as between the last two', () => {
    expect(packageSize.added(96 * mb)).toBe((3110 + (3110 - 1272) - 159) * 1000)
  })

  test('adds more, the more is loaded', () => {
    const size = fc.integer({ min: kb, max: 250 * mb })
    const grows = fc.property(size, size, (a, b) => {
      const [less, more] = [packageSize.added(Math.min(a, b)), packageSize.added(Math.max(a, b))]
      expect(less).toBeLessThanOrEqual(more)
      expect(Number.isInteger(less)).toBe(true)
    })
    fc.assert(grows, { seed: 1, numRuns: 1000 })
  })
})

test('a VPC adds the 232 ms between the medians of 2020', () => {
  expect(vpc.added(1)).toBe(232_000)
})

test('layers add nothing beside the code that is loaded from them', () => {
  expect(layers.added(5)).toBe(0)
})

test('5 GB that nobody touches in an image add nothing', () => {
  expect(imageSize.added(5 * 1024 * mb)).toBe(0)
})

test.each(Object.entries(initEffects))('%s is listed by its own name', (name, effect) => {
  expect(effect.name).toBe(name)
})
