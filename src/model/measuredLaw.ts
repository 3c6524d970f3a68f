import type { Distribution } from '../math/distribution.ts'
import { mixture } from '../math/distributions/mixture.ts'
import { uniform } from '../math/distributions/uniform.ts'
import { millisecond } from '../math/time.ts'
import type { MeasuredInit } from './measuredRuntime.ts'

/**
 * The law, in microseconds, that has the mean and all the quantiles of a measured Init, whatever its shape:
 * a uniform one between neighbours. Above the median measurements lie near the lower neighbour
 * (a second hump, a few stragglers), so each of those spans is parted in two, all in the same
 * way, such that the mean comes out.
 */
export function measuredLaw(measured: MeasuredInit): Distribution {
  const [mean, min, p10, p50, p90, p95, p99, max] = measured
  const lower = [span(10, min, p10), span(40, p10, p50)]
  const upper = [span(40, p50, p90), span(5, p90, p95), span(4, p95, p99), span(1, p99, max)]

  // The part `knee` of a span's width has the share 1 - knee of its weight; its mean is then at `knee`.
  const above = 100 * mean - sum(lower.map(({ weight, low, high }) => (weight * (low + high)) / 2))
  const least = sum(upper.map(({ weight, low }) => weight * low))
  const most = sum(upper.map(({ weight, high }) => weight * high))
  const knee = (above - least) / (most - least)
  const parted = upper.flatMap(({ weight, low, high }) => {
    const middle = low + knee * (high - low)
    return [span(weight * (1 - knee), low, middle), span(weight * knee, middle, high)]
  })

  return mixture.create({
    components: [...lower, ...parted].map(({ weight, low, high }) => ({
      weight,
      of: uniform.create({ low: low * millisecond, high: high * millisecond }),
    })),
  })
}

interface Span {
  readonly weight: number
  readonly low: number
  readonly high: number
}

function span(weight: number, low: number, high: number): Span {
  return { weight, low, high }
}

function sum(terms: readonly number[]): number {
  return terms.reduce((total, term) => total + term, 0)
}
