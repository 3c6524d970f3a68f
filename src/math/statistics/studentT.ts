import { exp } from '../elementary/exp.ts'
import { log } from '../elementary/log.ts'
import { refuseUnless } from '../refuseUnless.ts'
import { incompleteBeta } from '../special/incompleteBeta.ts'
import { monotoneRoot } from '../special/monotoneRoot.ts'

/**
 * The quantile of Student's t distribution: the t that a share `p` of values does not exceed.
 * Relative error at most 1e-12 for 1 to 1e6 degrees of freedom.
 */
export function studentT(p: number, degrees: number): number {
  refuseUnless(p >= 0 && p <= 1, 'p must be from 0 to 1', p)
  refuseUnless(degrees >= 1 && degrees <= 1e15, 'degrees must be from 1 to 1e15', degrees)
  if (p === 0.5) return 0
  if (p === 0) return -Infinity
  if (p === 1) return Infinity
  // Below that, the square of t leaves the range of doubles.
  refuseUnless(p >= 1e-100, 'p must be 0 or at least 1e-100', p)
  const outside = 2 * Math.min(p, 1 - p)
  // Compared by its smaller side, so that neither t near 0 nor the far tail loses digits.
  const goal = log(outside > 0.5 ? 1 - outside : outside)
  const excess = (logT: number): number => {
    const { inside, beyond } = aroundZero(exp(logT), degrees)
    return outside > 0.5 ? log(inside) - goal : goal - log(beyond)
  }
  const t = exp(monotoneRoot(excess, 0, 0.5))
  return p < 0.5 ? -t : t
}

/** The shares within t of 0 and beyond: t^2 / (degrees + t^2) has a beta distribution, and so has the rest. */
function aroundZero(t: number, degrees: number): { inside: number; beyond: number } {
  const ratio = (t / degrees) * t
  if (ratio < 1) {
    const { lower, upper } = incompleteBeta(0.5, degrees / 2, ratio / (1 + ratio))
    return { inside: lower, beyond: upper }
  }
  const { lower, upper } = incompleteBeta(degrees / 2, 0.5, 1 / (1 + ratio))
  return { inside: upper, beyond: lower }
}
