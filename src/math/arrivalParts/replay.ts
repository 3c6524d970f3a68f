import type { OpenLoop } from '../arrivalProcess.ts'
import { countBelow } from '../sortedSearch.ts'

/**
 * Arrivals at given times that never decrease, at each as many as `counts` says.
 * [hot] The times may be millions, so they are looked up and run through as they lie.
 */
export function replay(times: readonly number[], counts: readonly number[]): OpenLoop {
  const moments = Float64Array.from(times)
  const counted = Float64Array.from(counts)
  for (let i = 1; i < counted.length; i++) counted[i]! += counted[i - 1]!
  return {
    loop: 'open',
    expectedCount: until => counted[countBelow(moments, until) - 1] ?? 0,
    countVariance: () => 0,
    expectedTime: count => (count > 0 ? (moments[countBelow(counted, count)] ?? Infinity) : 0),
    sampler() {
      let index = 0
      let given = 0
      return {
        fill(out) {
          for (let i = 0; i < out.length; i++) {
            while (index < counted.length && given >= counted[index]!) index++
            out[i] = index < moments.length ? moments[index]! : Infinity
            given++
          }
        },
      }
    },
  }
}
