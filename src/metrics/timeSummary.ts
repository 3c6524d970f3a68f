import { nearestQuotient } from '../math/nearestQuotient.ts'
import type { QuantileSketch } from '../math/statistics/quantileSketch.ts'
import { millisecond } from '../math/time.ts'
import type { TimeSummary } from './measures.ts'

const mostKept = 10_000
const mostKeptByAll = 1_000_000

/**
 * How many values are kept as they are; of more, the quantiles are those of a histogram. With many
 * meters it is fewer, so that neither their memory nor their sorting at the end outgrows the run.
 */
export function valuesKept(meters: number): number {
  return Math.min(mostKept, Math.floor(mostKeptByAll / Math.max(1, meters)))
}

/** What is said of times, of which the sum is known exactly. */
export function timeSummary(quantiles: QuantileSketch, sum: bigint): TimeSummary {
  const { count } = quantiles
  const at = (p: number) => (count === 0 ? null : quantiles.quantile(p) / millisecond)
  const mean = count === 0 ? null : nearestQuotient(sum, BigInt(count) * BigInt(millisecond))
  return {
    count,
    mean,
    min: at(0),
    max: at(1),
    p50: at(0.5),
    p90: at(0.9),
    p95: at(0.95),
    p99: at(0.99),
    'p99.9': at(0.999),
  }
}
