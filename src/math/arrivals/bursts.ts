import { defineArrivals } from '../arrivalProcess.ts'
import { expm1 } from '../elementary/expm1.ts'
import { above, atLeast } from '../range.ts'

/** Many at once, again and again. */
export const bursts = defineArrivals({
  name: 'bursts',
  summary:
    'Many at once at regular times, the first burst at 0: for batch jobs, cron and fan-out. ' +
    'Each arrival falls anywhere within the spread of its burst.',
  parameters: {
    size: { kind: 'count', meaning: 'the number of arrivals in a burst', range: atLeast(1) },
    every: { kind: 'time', meaning: 'the time from burst to burst', range: above(0) },
    spread: {
      kind: 'time',
      meaning: 'the time over which a burst is spread; all at once where not given',
      range: atLeast(0),
      fallback: 0,
    },
  },
  check({ every, spread }, written) {
    if (!(spread <= every)) {
      const found = `found spread ${written('spread')}, every ${written('every')}`
      throw new RangeError(`spread must be at most every: ${found}`)
    }
  },
  draws: ['exponential'],
  examples: [
    { size: 500, every: 60, spread: 5 },
    { size: 3, every: 1, spread: 1 },
    { size: 1, every: 0.001 },
  ],
  create({ size, every, spread }) {
    const arrivedAt = (until: number) => {
      const started = Math.max(0, Math.ceil(until / every))
      const since = until - (started - 1) * every
      const share = spread > 0 ? Math.min(1, since / spread) : 1
      return started === 0 ? { full: 0, share: 0 } : { full: started - 1, share }
    }
    return {
      loop: 'open',
      expectedCount(until) {
        const { full, share } = arrivedAt(until)
        return size * (full + share)
      },
      countVariance(until) {
        const { share } = arrivedAt(until)
        return size * share * (1 - share)
      },
      expectedTime(count) {
        if (count <= 0) return 0
        const full = Math.ceil(count / size) - 1
        return full * every + spread * (count / size - full)
      },
      // Uniform times in rising order, one exponential each: of k that are still to come within
      // the rest of the spread, the logarithm of what the first leaves is exponential / k (Rényi).
      sampler(open) {
        const exponentials = open('exponential')
        let burst = 0
        let left = size
        let logRest = 0
        let latest = 0
        return {
          fill(out) {
            exponentials.fillExponential(out)
            for (let i = 0; i < out.length; i++) {
              if (left === 0) {
                burst++
                left = size
                logRest = 0
              }
              logRest -= out[i]! / left
              left--
              latest = Math.max(latest, burst * every - spread * expm1(logRest))
              out[i] = latest
            }
          },
        }
      },
    }
  },
})
