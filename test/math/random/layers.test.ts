import { describe, expect, it } from 'vitest'
import {
  exponentialLayerHeights,
  exponentialLayerWidths,
} from '../../../src/math/random/exponentialLayers.ts'
import { normalLayerHeights, normalLayerWidths } from '../../../src/math/random/normalLayers.ts'
import { nearestGaussian } from '../../precise/doubles.ts'
import { toDouble } from '../../precise/judge.ts'
import { preciseExp } from '../../precise/preciseExp.ts'

/** Tail areas beyond the last layer, by mpmath: sqrt(pi/2) erfc(r / sqrt 2) and exp(-r). */
const normalTail = 0.0003233957646633213
const exponentialTail = 0.0004541343538414968

describe.each([
  ['normal', normalLayerWidths, normalLayerHeights, nearestGaussian, normalTail],
  [
    'exponential',
    exponentialLayerWidths,
    exponentialLayerHeights,
    (x: number) => toDouble(preciseExp(-x)),
    exponentialTail,
  ],
] as const)('the %s layers', (_, widths, heights, density, tail) => {
  it('have the density at their right edges, to the last bit', () => {
    // The base strip is wider than the density where it ends.
    widths.slice(1).forEach((width, i) => {
      expect(heights[i + 1]).toBe(density(width))
    })
    expect(heights.length).toBe(257)
  })

  it('become narrower and end at 0, where the density is 1', () => {
    for (let layer = 0; layer < 256; layer++)
      expect(widths[layer]!).toBeGreaterThan(widths[layer + 1]!)
    expect(widths[256]).toBe(0)
    expect(heights[256]).toBe(1)
  })

  it('all have the area of the base strip with the tail', () => {
    const area = widths[1]! * heights[1]! + tail
    expect(Math.abs((widths[0]! * heights[1]!) / area - 1)).toBeLessThan(1e-15 * 4)
    for (let layer = 1; layer < 256; layer++) {
      const strip = widths[layer]! * (heights[layer + 1]! - heights[layer]!)
      // The difference of two heights near 1 loses up to three digits.
      expect(Math.abs(strip / area - 1)).toBeLessThan(1e-12)
    }
  })
})
