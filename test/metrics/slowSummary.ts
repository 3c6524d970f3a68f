import { binomialInterval } from '../../src/math/statistics/binomialInterval.ts'
import type { LimitMeasures, Rate, TimeSummary } from '../../src/metrics/measures.ts'

/** Quantiles by sorting; times in microseconds. */
export function slowTimes(times: readonly number[]): TimeSummary {
  const sorted = times.toSorted((a, b) => a - b)
  const count = sorted.length
  const at = (permille: number): number | null => {
    const rank = Math.max(1, Math.ceil((count * permille) / 1000))
    const time = sorted[rank - 1]
    return time === undefined ? null : time / 1000
  }
  const sum = times.reduce((a, b) => a + b, 0)
  return {
    count,
    mean: count === 0 ? null : sum / (count * 1000),
    min: at(0),
    max: at(1000),
    p50: at(500),
    p90: at(900),
    p95: at(950),
    p99: at(990),
    'p99.9': at(999),
  }
}

export function slowRate(count: number, of: number): Rate {
  if (of === 0) return { count, of, rate: null, interval: null }
  const { low, high } = binomialInterval(count, of, 0.95)
  return { count, of, rate: count / of, interval: count < 30 ? [low, high] : null }
}

/** By name: how often, first and last. */
export function slowLimits(
  seen: readonly (readonly [name: string | undefined, at: number])[],
): Record<string, LimitMeasures> {
  const limits: Record<string, LimitMeasures> = {}
  for (const [name = '', at] of seen) {
    const { count, firstMs } = limits[name] ?? { count: 0, firstMs: at / 1000 }
    limits[name] = { count: count + 1, firstMs, lastMs: at / 1000 }
  }
  return limits
}
