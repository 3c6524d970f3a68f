import { expect, test } from 'vitest'
import { binomialInterval } from '../../src/math/statistics/binomialInterval.ts'
import { second } from '../../src/math/time.ts'
import { coverage } from './coverage.ts'
import { openStation } from './openStation.ts'
import { StationMeter } from './stationMeter.ts'
import { poisson, services } from './system.ts'

const experiments = 2_000

test('a 95 % interval of ten short runs holds the true share of time busy in 93 to 97 of 100 cases', () => {
  const run = { system: singleServer(0.5), warmUp: 40, length: 100 }
  const [covered] = coverage(
    { run, experiments, replications: 10 },
    [{ of: observed => observed.meanBusy, expected: 0.5 }],
    'coverage',
  )
  expect(covered).toBeGreaterThan(0.93)
  expect(covered).toBeLessThan(0.97)
})

test('an exact 95 % interval of a share holds the true one at least so often', () => {
  const load = 0.2
  const looks = 40
  const { kernel, station } = openStation(
    singleServer(load),
    new StationMeter(Infinity, Infinity),
    'coverage of a share',
  )
  let covered = 0
  for (let experiment = 0; experiment < experiments; experiment++) {
    let busy = 0
    for (let look = 0; look < looks; look++) {
      kernel.run(kernel.now + 30 * second)
      if (station.present > 0) busy++
    }
    if (holds(busy, looks, load)) covered++
  }
  const expected = exactCoverage(looks, load)
  const standardError = Math.sqrt((expected * (1 - expected)) / experiments)
  expect(expected).toBeGreaterThan(0.95)
  expect(covered / experiments).toBeGreaterThan(0.95)
  expect(Math.abs(covered / experiments - expected)).toBeLessThan(4 * standardError)
})

function singleServer(load: number) {
  return {
    arrivals: poisson(load),
    service: services.exponential,
    servers: 1,
    waitingPlaces: Infinity,
  }
}

function holds(successes: number, trials: number, share: number): boolean {
  const { low, high } = binomialInterval(successes, trials, 0.95)
  return low <= share && share <= high
}

/** How often the interval holds the share by the binomial law, all numbers of successes weighed. */
function exactCoverage(trials: number, share: number): number {
  let probability = (1 - share) ** trials
  let sum = 0
  for (let successes = 0; successes <= trials; successes++) {
    if (holds(successes, trials, share)) sum += probability
    probability *= ((trials - successes) / (successes + 1)) * (share / (1 - share))
  }
  return sum
}
