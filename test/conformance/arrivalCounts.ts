import type { OpenLoop } from '../../src/math/arrivalProcess.ts'
import type { Effort } from './check.ts'
import { kolmogorovSmirnov } from './kolmogorovSmirnov.ts'
import { type Source, sequence, streamsOf } from './sequence.ts'
import { squareDeviations } from './squareDeviations.ts'

/** How many arrivals are expected in all; Infinity where they never end. */
export function totalOf(process: OpenLoop): number {
  return process.expectedTime(1e6) < Number.POSITIVE_INFINITY
    ? Number.POSITIVE_INFINITY
    : process.expectedCount(Number.MAX_SAFE_INTEGER)
}

/** Ends of windows that hold less than one to a few dozen arrivals. */
function windowsOf(process: OpenLoop): readonly number[] {
  const most = Math.min(40, 0.95 * totalOf(process))
  return [0.01, 0.1, 0.4, 1].map(share => process.expectedTime(share * most))
}

/** How many arrivals each of many runs has before each window's end. */
function countsOf(
  source: Source,
  windows: readonly number[],
  replications: number,
): readonly Float64Array[] {
  const counts = windows.map(() => new Float64Array(replications))
  const longest = Math.max(...windows)
  const block = new Float64Array(64)
  for (let run = 0; run < replications; run++) {
    const sampler = source.sampler(streamsOf(`counts ${run}`))
    for (let last = 0; last < longest; ) {
      sampler.fill(block)
      last = block.at(-1) ?? Number.NaN
      for (const [i, end] of windows.entries()) {
        const ofWindow = counts[i] ?? block
        ofWindow[run] = (ofWindow[run] ?? 0) + block.filter(time => time < end).length
      }
    }
  }
  return counts
}

/** Counts of arrivals have the mean and the variance that are said. */
export function countsAreAsExpected(
  process: OpenLoop,
  { replications }: Effort,
): readonly string[] {
  const windows = windowsOf(process)
  const counts = countsOf(process, windows, replications)
  return windows.flatMap((until, i) => {
    const mean = process.expectedCount(until)
    const variance = process.countVariance(until)
    const found = squareDeviations(counts[i] ?? new Float64Array(0), mean, Number.POSITIVE_INFINITY)
    const meanError = Math.sqrt(variance / replications)
    const rounding = 1e-9 * mean
    return [
      ...(Math.abs(found.mean) <= 4 * meanError + rounding
        ? []
        : [`up to ${until} there are ${mean + found.mean} arrivals, not ${mean} ± ${meanError}`]),
      ...(Math.abs(found.square - variance) <= 4 * found.squareError + rounding
        ? []
        : [`their variance up to ${until} is ${found.square}, not ${variance}`]),
    ]
  })
}

/** Whether counts have the variance of a Poisson process, as far as is said. */
function isPoisson(process: OpenLoop): boolean {
  return windowsOf(process).every(until => {
    const mean = process.expectedCount(until)
    return mean > 0 && Math.abs(process.countVariance(until) - mean) <= 1e-9 * mean
  })
}

/** In a Poisson process what happens in one window tells nothing about the next. */
export function windowsAreIndependent(
  process: OpenLoop,
  { replications }: Effort,
): readonly string[] {
  if (!isPoisson(process)) return []
  const [first = new Float64Array(0), second = first, third = first] = countsOf(
    process,
    windowsOf(process).slice(1),
    replications,
  )
  const windows = [first, between(first, second), between(second, third)] as const
  return (
    [
      [0, 1],
      [1, 2],
      [0, 2],
    ] as const
  )
    .map(([a, b]) => correlation(windows[a], windows[b]) * Math.sqrt(replications))
    .filter(deviation => !(Math.abs(deviation) <= 4))
    .map(deviation => `disjoint windows are correlated by ${deviation} standard errors`)
}

const between = (from: Float64Array, to: Float64Array) => to.map((n, i) => n - (from[i] ?? 0))

const meanOf = (values: Float64Array) => values.reduce((sum, x) => sum + x, 0) / values.length

function correlation(xs: Float64Array, ys: Float64Array): number {
  return covariance(xs, ys) / Math.sqrt(covariance(xs, xs) * covariance(ys, ys))
}

function covariance(us: Float64Array, vs: Float64Array): number {
  const [u, v] = [meanOf(us), meanOf(vs)]
  return us.reduce((sum, x, i) => sum + (x - u) * ((vs[i] ?? v) - v), 0)
}

/**
 * Counted in expected arrivals instead of time, a Poisson process has rate 1: its gaps are
 * exponential. Where it ends, its arrivals are spread evenly over the total instead.
 */
export function clockedByExpectation(
  process: OpenLoop,
  { shapeDraws, shapeSeeds }: Effort,
): readonly string[] {
  if (!isPoisson(process)) return []
  const total = totalOf(process)
  return Array.from({ length: shapeSeeds }, (_, seed) => {
    if (total === Number.POSITIVE_INFINITY) {
      const clock = sequence(process, `clock ${seed}`, shapeDraws).map(t =>
        process.expectedCount(t),
      )
      const gaps = clock.map((now, i) => now - (clock[i - 1] ?? 0))
      return kolmogorovSmirnov(gaps, x => -Math.expm1(-Math.max(0, x)))
    }
    const enough = Math.ceil(total + 10 * Math.sqrt(total) + 20)
    const runs = Array.from({ length: Math.ceil(shapeDraws / enough) }, (_run, run) =>
      sequence(process, `clock ${seed} ${run}`, enough).filter(Number.isFinite),
    )
    const shares = Float64Array.from(
      runs.flatMap(times => [...times].map(t => process.expectedCount(t) / total)),
    )
    return kolmogorovSmirnov(shares, share => Math.min(1, Math.max(0, share)))
  })
    .filter(chance => !(chance > 1e-4))
    .map(chance => `it is so far from a Poisson process with a chance of ${chance}`)
}
