import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { leastRoot } from '../../../src/math/distributionParts/leastRoot.ts'

describe('leastRoot', () => {
  it('finds every jump to the last bit', () => {
    const positive = fc.double({ min: 0, max: 1e300, noNaN: true, minExcluded: true })
    fc.assert(
      fc.property(positive, positive, positive, (jump, below, above) => {
        const found = leastRoot(x => (x < jump ? -below : above), 0, 1.5e300)
        expect(found).toBe(jump)
      }),
      { seed: 1, numRuns: 500 },
    )
  })

  it('finds the root of 2 to the last bit, in two thirds of the steps of halving', () => {
    let steps = 0
    const found = leastRoot(
      x => {
        steps++
        return x * x - 2
      },
      0,
      10,
    )
    expect(found * found >= 2).toBe(true)
    expect(found * (1 - 2 ** -53) * (found * (1 - 2 ** -53)) < 2).toBe(true)
    expect(steps).toBeLessThan(38)
  })

  it('solves for quantiles of two exponentials in half the 57 steps of halving', () => {
    let steps = 0
    for (let p = 0.01; p < 0.995; p += 0.01) {
      const unit = -Math.log1p(-p)
      const excess = (x: number) => {
        steps++
        return 1 - 0.9 * Math.exp(-x / 10) - 0.1 * Math.exp(-x / 200) - p
      }
      leastRoot(excess, 10 * unit, 200 * unit)
    }
    expect(steps / 99).toBeLessThan(28)
  })

  it('gives the ends where there is nothing between them', () => {
    expect(leastRoot(() => 1, 3, 8)).toBe(3)
    expect(leastRoot(() => -1, 3, 8)).toBe(8)
    expect(leastRoot(() => 0, 3, 3)).toBe(3)
  })
})
