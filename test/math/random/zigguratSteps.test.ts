import { describe, expect, test } from 'vitest'
import { exponentialLayerWidths } from '../../../src/math/random/exponentialLayers.ts'
import { normalLayerWidths } from '../../../src/math/random/normalLayers.ts'
import {
  exponentialCertain,
  exponentialFactors,
  normalCertain,
  normalFactors,
} from '../../../src/math/random/zigguratSteps.ts'

/** A width of a layer, times 2^100, without a rounding: none has a bit so low that it is lost. */
const exact = (width: number) => BigInt(width * 2 ** 100)

const layers = Array.from({ length: 256 }, (_, layer) => layer)

describe.each([
  ['exponential', exponentialLayerWidths, exponentialFactors, exponentialCertain, 2 ** 53],
  ['normal', normalLayerWidths, normalFactors, normalCertain, 2 ** 52],
] as const)('the steps of the %s', (_, widths, factors, certain, steps) => {
  test('are the exact fraction of the width of their layer', () => {
    for (const layer of layers) expect((factors[layer] ?? NaN) * steps).toBe(widths[layer])
  })

  test('are certain where all their points lie inside the next layer, and there only', () => {
    for (const layer of layers) {
      const [width = NaN, next = NaN] = widths.subarray(layer)
      const bound = BigInt(certain[layer] ?? NaN)
      const inside = (step: bigint) => step * exact(width) < exact(next) * BigInt(steps)
      expect(bound === 0n || inside(bound - 1n), `layer ${layer}`).toBe(true)
      expect(inside(bound + 1n), `layer ${layer}`).toBe(false)
    }
  })
})
