import { describe, expect, test } from 'vitest'
import { mgInfinity } from '../../src/math/queueing/mgInfinity.ts'
import { binomialInterval } from '../../src/math/statistics/binomialInterval.ts'
import { RunningMoments } from '../../src/math/statistics/runningMoments.ts'
import { second } from '../../src/math/time.ts'
import { chiSquareChance } from './chiSquareChance.ts'
import { deviation } from './deviation.ts'
import { openStation } from './openStation.ts'
import { StationMeter } from './stationMeter.ts'
import { poisson, services } from './system.ts'

const instants = 2_000
const groupSize = 50

interface Case {
  readonly law: keyof typeof services
  readonly load: number
  /** Seconds between two looks: so many that hardly anybody is there at both. */
  readonly gap: number
  /** For a share of the time, at most so many are in progress. */
  readonly quantiles: readonly { readonly share: number; readonly most: number }[]
}

const p50 = (most: number) => ({ share: 0.5, most })
const p99 = (most: number) => ({ share: 0.99, most })

const cases: readonly Case[] = [
  { law: 'constant', load: 50, gap: 2, quantiles: [p50(50), p99(67)] },
  { law: 'exponential', load: 50, gap: 8, quantiles: [p50(50), p99(67)] },
  { law: 'gamma', load: 100, gap: 5, quantiles: [p99(124)] },
  { law: 'hyperexponential', load: 10, gap: 40, quantiles: [p99(18)] },
  { law: 'lognormal', load: 10, gap: 50, quantiles: [p99(18)] },
  { law: 'pareto', load: 10, gap: 50, quantiles: [p99(18)] },
]

/** How many are in progress whenever somebody looks, from the tenth look on. */
function occupancies({ law, load, gap }: Case): number[] {
  const system = {
    arrivals: poisson(load),
    service: services[law],
    servers: Infinity,
    waitingPlaces: 0,
  }
  const meter = new StationMeter(Infinity, Infinity)
  const { kernel, station } = openStation(system, meter, 'endless servers', law)
  return Array.from({ length: instants + 10 }, () => {
    kernel.run(kernel.now + gap * second)
    return station.present
  }).slice(10)
}

for (const theoryCase of cases) {
  const { law, load, quantiles } = theoryCase
  describe(`M/${law}/infinity with a load of ${load}`, () => {
    let looks: number[] | undefined
    const seen = () => (looks ??= occupancies(theoryCase))
    const theory = mgInfinity(load)

    test('has that many in progress on average, and as much variance', () => {
      const numbers = seen()
      const groups = Array.from({ length: instants / groupSize }, (_, group) => {
        const moments = new RunningMoments()
        for (let i = 0; i < groupSize; i++)
          moments.add(numbers[group * groupSize + i] ?? Number.NaN)
        return moments
      })
      const means = groups.map(group => group.mean)
      const variances = groups.map(group => group.variance)
      expect(Math.abs(deviation(means, theory.mean).errors)).toBeLessThan(4)
      expect(Math.abs(deviation(variances, theory.variance).errors)).toBeLessThan(4)
    })

    test('has a Poisson number in progress', () => {
      const numbers = seen()
      const highest = Math.max(...numbers)
      const counts = Array<number>(highest + 1).fill(0)
      for (const number of numbers) counts[number] = (counts[number] ?? 0) + 1
      const probabilities = counts.map((_, count) => theory.probability(count))
      probabilities.push(1 - theory.cumulative(highest))
      expect(chiSquareChance(counts, probabilities)).toBeGreaterThan(1e-3)
    })

    test.each(quantiles)('has at most $most in progress for a share of time of $share', each => {
      const { share, most } = each
      const atMost = seen().filter(number => number <= most).length
      const { low, high } = binomialInterval(atMost, instants, 0.999)
      expect(theory.quantile(share)).toBe(most)
      expect(theory.cumulative(most)).toBeGreaterThan(low)
      expect(theory.cumulative(most)).toBeLessThan(high)
    })
  })
}
