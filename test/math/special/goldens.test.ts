import { describe, expect, test } from 'vitest'
import { gammaQuantile } from '../../../src/math/special/gammaQuantile.ts'
import { incompleteBeta } from '../../../src/math/special/incompleteBeta.ts'
import { incompleteGamma } from '../../../src/math/special/incompleteGamma.ts'
import { logGamma } from '../../../src/math/special/logGamma.ts'
import { normalCumulative } from '../../../src/math/special/normalCumulative.ts'
import { gammaQuantileGoldens } from './gammaQuantileGoldens.ts'
import { incompleteBetaGoldens } from './incompleteBetaGoldens.ts'
import { incompleteGammaGoldens } from './incompleteGammaGoldens.ts'
import { logGammaGoldens } from './logGammaGoldens.ts'
import { normalCumulativeGoldens } from './normalCumulativeGoldens.ts'
import { relativeError } from './relativeError.ts'

describe('agreement with high precision', () => {
  test.each(logGammaGoldens)('logGamma(%d) is right to 2e-15', (x, value) => {
    expect(relativeError(logGamma(x), value)).toBeLessThanOrEqual(2e-15)
  })

  test.each(normalCumulativeGoldens.filter(([x]) => x >= -37))(
    'normalCumulative(%d) is right to 1e-14',
    (x, value) => {
      expect(relativeError(normalCumulative(x), value)).toBeLessThanOrEqual(1e-14)
    },
  )

  test('normalCumulative goes on into the subnormal numbers', () => {
    const beyond = normalCumulativeGoldens.filter(([x]) => x < -38)
    expect(beyond).not.toEqual([])
    for (const [x, value] of beyond) {
      expect(Math.abs(normalCumulative(x) - value)).toBeLessThanOrEqual(10 * Number.MIN_VALUE)
    }
  })

  test.each(incompleteGammaGoldens)(
    'incompleteGamma(%d, %d) is right to 1e-12 in both tails',
    (a, x, lower, upper) => {
      const tails = incompleteGamma(a, x)
      expect(relativeError(tails.lower, lower)).toBeLessThanOrEqual(1e-12)
      expect(relativeError(tails.upper, upper)).toBeLessThanOrEqual(1e-12)
    },
  )

  test.each(incompleteBetaGoldens)(
    'incompleteBeta(%d, %d, %d) is right to 1e-12 in both tails',
    (a, b, x, lower, upper) => {
      const tails = incompleteBeta(a, b, x)
      expect(relativeError(tails.lower, lower)).toBeLessThanOrEqual(1e-12)
      expect(relativeError(tails.upper, upper)).toBeLessThanOrEqual(1e-12)
    },
  )

  test.each(gammaQuantileGoldens)('gammaQuantile(%d, %d) is right to 1e-12', (a, p, x) => {
    expect(relativeError(gammaQuantile(a, p), x)).toBeLessThanOrEqual(1e-12)
  })
})
