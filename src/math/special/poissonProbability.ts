import { exp } from '../elementary/exp.ts'
import { refuseUnless } from '../refuseUnless.ts'
import { deviance } from './deviance.ts'
import { stirlingError } from './stirlingError.ts'

const twoPi = 2 * Math.PI

/**
 * mean^count e^-mean / Gamma(count + 1): the probability of `count` events where `mean` are expected,
 * continued to real counts. Relative error at most 1e-12 down to 1e-300, 1e-14 near the peak.
 */
export function poissonProbability(count: number, mean: number): number {
  refuseUnless(count >= 0 && count < Infinity, 'count must be finite and at least 0', count)
  refuseUnless(mean >= 0, 'mean must be at least 0', mean)
  if (count === 0) return exp(-mean)
  if (mean === 0 || mean === Infinity) return 0
  const exponent = deviance(count, mean, mean - count) + stirlingError(count)
  return exp(-exponent) / Math.sqrt(twoPi * count)
}
