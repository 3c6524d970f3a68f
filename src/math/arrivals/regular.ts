import { defineArrivals } from '../arrivalProcess.ts'
import { above } from '../range.ts'

/** 2^52: further on, a step by one may be lost in the rounding. */
const mostCounted = 4503599627370496

/** Evenly spaced arrivals, the first at 0. */
export const regular = defineArrivals({
  name: 'regular',
  summary:
    'Evenly spaced arrivals, the first at 0: for timers and pollers, and to leave chance out.',
  parameters: {
    rate: { kind: 'rate', meaning: 'the number of arrivals per time', range: above(0) },
  },
  draws: [],
  examples: [{ rate: 50 }, { rate: 1e-3 }],
  create({ rate }) {
    // Asked of the very times that the sampler gives, so that no rounding can part the two.
    const countBefore = (until: number): number => {
      let count = Math.max(0, Math.ceil(until * rate))
      if (count > mostCounted) return count
      while (count > 0 && (count - 1) / rate >= until) count--
      while (count / rate < until) count++
      return count
    }
    return {
      loop: 'open',
      expectedCount: countBefore,
      countVariance: () => 0,
      expectedTime: count => Math.max(0, Math.ceil(count) - 1) / rate,
      sampler() {
        let count = 0
        return {
          fill(out) {
            for (let i = 0; i < out.length; i++) out[i] = count++ / rate
          },
        }
      },
    }
  },
})
