import type { Distribution } from '../math/distribution.ts'
import { leastRoot } from '../math/distributionParts/leastRoot.ts'
import { scratch } from '../math/distributionParts/scratch.ts'

/** Into so many equally likely parts the second law is cut where the sum's shape is asked for. */
const parts = 1_000

/**
 * Two independent times, one after the other. What is drawn, the mean and the variance are exact;
 * the shape is computed as if the second law had its thousand middle quantiles only.
 */
export function sumLaw(first: Distribution, second: Distribution): Distribution {
  let middles: readonly number[] | undefined
  const average = (term: (added: number) => number): number => {
    middles ??= Array.from({ length: parts }, (_, i) => second.quantile((i + 0.5) / parts))
    return middles.reduce((sum, added) => sum + term(added), 0) / parts
  }
  const cumulative = (x: number) => average(added => first.cumulative(x - added))
  return {
    mean: first.mean + second.mean,
    variance: first.variance + second.variance,
    cumulative,
    quantile(p) {
      const [least, most] = [0, 1].map(end => first.quantile(end) + second.quantile(end))
      if (p <= 0) return least ?? 0
      if (p >= 1) return most ?? Infinity
      const high = first.quantile((1 + p) / 2) + second.quantile((1 + p) / 2)
      return leastRoot(x => cumulative(x) - p, least ?? 0, high)
    },
    momentBelow: (order, x) =>
      average(added => {
        const room = x - added
        if (room < 0) return 0
        const own = first.momentBelow(1, room)
        const chance = first.cumulative(room)
        if (order === 1) return own + added * chance
        return first.momentBelow(2, room) + 2 * added * own + added * added * chance
      }),
    sampler(open) {
      const samplers = [first, second].map((of, i) =>
        of.sampler(purpose => open(`${i}/${purpose}`)),
      )
      const block = scratch()
      return {
        fill(out) {
          out.fill(0)
          const drawn = block(out.length)
          for (const sampler of samplers) {
            sampler.fill(drawn)
            for (const [i, time] of drawn.entries()) out[i] = (out[i] ?? 0) + time
          }
        },
      }
    },
  }
}
