import { exp } from '../elementary/exp.ts'
import { log } from '../elementary/log.ts'
import { refuseUnless } from '../refuseUnless.ts'
import { incompleteGamma } from './incompleteGamma.ts'
import { logGamma } from './logGamma.ts'
import { monotoneRoot } from './monotoneRoot.ts'

/**
 * The x with P(a, x) = p: the quantile of the gamma distribution of shape a and scale 1.
 * Relative error at most 1e-12 for a from 1e-3 to 1e6, as long as the result is above 1e-300.
 */
export function gammaQuantile(a: number, p: number): number {
  refuseUnless(a >= 1e-300 && a <= 1e15, 'a must be from 1e-300 to 1e15', a)
  refuseUnless(p >= 0 && p <= 1, 'p must be from 0 to 1', p)
  if (p === 0) return 0
  if (p === 1) return Infinity
  // P(a, x) < x^a / Gamma(a + 1), so the root lies above this.
  const least = (log(p) + logGamma(a + 1)) / a
  if (least < -760) return 0
  const goal = p < 0.5 ? log(p) : log(1 - p)
  const excess = (logX: number): number => {
    const tails = incompleteGamma(a, exp(logX))
    return p < 0.5 ? log(tails.lower) - goal : goal - log(tails.upper)
  }
  return exp(monotoneRoot(excess, least, 1 / Math.sqrt(1 + a)))
}
