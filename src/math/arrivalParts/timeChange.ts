import type { Sampler } from '../distribution.ts'
import type { RandomStream } from '../random/randomStream.ts'

/**
 * Arrivals of a Poisson process whose rate varies: unit exponentials, summed, count expected
 * arrivals, and `timeOf` says when so many are expected. The n-th arrival depends on n exponentials
 * only, and another rate moves its time smoothly. `timeOf` is asked with rising numbers.
 */
export function timeChange(
  exponentials: RandomStream,
  timeOf: (expected: number) => number,
): Sampler {
  let expected = 0
  let latest = 0
  return {
    fill(out) {
      exponentials.fillExponential(out)
      for (let i = 0; i < out.length; i++) {
        expected += out[i]!
        // Two rounded times may fall behind each other by the last bit.
        latest = Math.max(latest, timeOf(expected))
        out[i] = latest
      }
    },
  }
}
