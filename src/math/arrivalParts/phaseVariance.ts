import { expm1 } from '../elementary/expm1.ts'
import type { MarkovPhase } from '../parameter.ts'
import { spectralMeasure } from './spectralMeasure.ts'

/**
 * What random phases add to the variance of a Poisson count: twice the integral of
 * (until - u) times the covariance of the rates at two moments u apart. That covariance is a sum of
 * weight exp(value u) over the spectrum of the phases' generator. The walk is reversible, because
 * every pair of phases is changed between equally often both ways, so the generator becomes
 * symmetric by the roots of the stays.
 */
export function phaseVariance(
  phases: readonly MarkovPhase[],
  mean: number,
): (until: number) => number {
  const others = phases.length - 1
  const total = phases.reduce((sum, { stay }) => sum + stay, 0)
  const generator = phases.map((from, i) =>
    phases.map((to, j) => {
      if (i === j) return others === 0 ? 0 : -1 / from.stay
      return 1 / (others * Math.sqrt(from.stay) * Math.sqrt(to.stay))
    }),
  )
  const deviations = phases.map(({ rate, stay }) => Math.sqrt(stay / total) * (rate - mean))
  const waves = spectralMeasure(generator, deviations)
  return until =>
    waves.reduce(
      (sum, { value, weight }) => sum + 2 * weight * until * until * settling(-value * until),
      0,
    )
}

/** (x - 1 + exp(-x)) / x²: how much of a memory of length 1/x counts within a window of length 1. */
function settling(x: number): number {
  if (x > 0.5) return (x + expm1(-x)) / (x * x)
  let term = 0.5
  let sum = term
  for (let n = 3; n < 18; n++) {
    term *= -Math.max(0, x) / n
    sum += term
  }
  return sum
}
