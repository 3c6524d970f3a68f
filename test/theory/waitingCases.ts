import type { Distribution } from '../../src/math/distribution.ts'
import { mg1 } from '../../src/math/queueing/mg1.ts'
import { mmc } from '../../src/math/queueing/mmc.ts'
import { mmck } from '../../src/math/queueing/mmck.ts'
import { second } from '../../src/math/time.ts'
import { blockedWhenFull } from './blockedWhenFull.ts'
import { poisson, regular, services } from './system.ts'
import { type Claim, claimsOf, type TheoryCase } from './theoryCase.ts'

/** Stations at which customers wait; the unit of time is the mean service, one second. */
export const waitingCases: readonly TheoryCase[] = [
  exponential(1, 0.3, { warmUp: 100, length: 10_000 }),
  exponential(1, 0.5, { warmUp: 200, length: 10_000 }),
  exponential(1, 0.8, { warmUp: 1_000, length: 20_000 }),
  exponential(1, 0.9, { warmUp: 3_000, length: 60_000 }),
  exponential(2, 1.4, { warmUp: 500, length: 10_000 }),
  exponential(3, 2.4, { warmUp: 500, length: 10_000 }),
  exponential(5, 4.5, { warmUp: 500, length: 10_000 }),
  exponential(10, 8, { warmUp: 100, length: 3_000 }),
  exponential(100, 90, { warmUp: 40, length: 700 }),
  general('D', services.constant, 0.5, { warmUp: 100, length: 8_000 }),
  general('D', services.constant, 0.8, { warmUp: 500, length: 8_000 }),
  general('gamma', services.gamma, 0.6, { warmUp: 200, length: 8_000 }),
  general('hyperexponential', services.hyperexponential, 0.6, { warmUp: 500, length: 30_000 }),
  longTailed('lognormal', services.lognormal, 0.5, { warmUp: 3_000, length: 40_000 }),
  longTailed('lognormal', services.lognormal, 0.2, { warmUp: 3_000, length: 40_000 }),
  limited(1, 3, 0.8, { warmUp: 50, length: 5_000 }),
  limited(1, 5, 1.5, { warmUp: 100, length: 5_000 }),
  limited(3, 8, 3, { warmUp: 100, length: 4_000 }),
  regularArrivals(0.5, { warmUp: 100, length: 5_000 }),
  regularArrivals(0.8, { warmUp: 500, length: 10_000 }),
]

interface Span {
  readonly warmUp: number
  readonly length: number
}

/** M/M/c: also the law of the wait, by the share that waits longer than 90 % should. */
function exponential(servers: number, load: number, span: Span): TheoryCase {
  const theory = mmc(servers, load, 1)
  const { waiting, meanWait, meanNumber } = theory
  return {
    name: `M/M/${servers} with a load of ${load}`,
    run: {
      ...span,
      longWait: theory.waitQuantile(0.9),
      system: systemOf(servers, load, services.exponential),
    },
    claims: [
      ...claimsOf({ waiting, waitingLong: 0.1, meanWait, meanNumber, meanBusy: load }),
      seenByArrivals(meanNumber),
    ],
  }
}

/** M/G/1. */
function general(law: string, service: Distribution, load: number, span: Span): TheoryCase {
  const { meanWait, meanStay } = mg1(load, 1, service.variance / second ** 2)
  return {
    name: `M/${law}/1 with a load of ${load}`,
    run: { ...span, system: systemOf(1, load, service) },
    claims: claimsOf({ waiting: load, meanBusy: load, meanWait, meanStay }),
  }
}

/**
 * M/G/1 where services are so long now and then that hardly a run has its share of them. The mean
 * wait is corrected for what the formula says of the squares that came by chance, 0 on average.
 */
function longTailed(law: string, service: Distribution, load: number, span: Span): TheoryCase {
  const meanSquare = service.variance / second ** 2 + 1
  const { meanWait } = mg1(load, 1, meanSquare - 1)
  const waitPerSquare = meanWait / meanSquare
  return {
    name: `M/${law}/1 with a load of ${load}`,
    run: { ...span, system: systemOf(1, load, service) },
    claims: [
      ...claimsOf({ waiting: load, meanBusy: load }),
      {
        quantity: 'the mean wait, corrected',
        expected: meanWait,
        of: run => run.meanWait - waitPerSquare * (run.meanSquare() - meanSquare),
      },
    ],
  }
}

/** M/M/c/K. */
function limited(servers: number, places: number, load: number, span: Span): TheoryCase {
  const { blocked, waiting, meanWait, meanNumber, utilisation } = mmck(servers, places, load, 1)
  const system = systemOf(servers, load, services.exponential)
  return {
    name: `M/M/${servers}/${places} with a load of ${load}`,
    run: { ...span, system: { ...system, waitingPlaces: places - servers } },
    claims: [
      ...claimsOf({ blocked, waiting, meanWait, meanNumber, meanBusy: utilisation * servers }),
      seenByArrivals(meanNumber),
      blockedWhenFull(blocked),
    ],
  }
}

/**
 * D/M/1: an arrival finds a geometric number, of ratio `found`, which solves the equation of
 * GI/M/1. It is not the average over time: regular arrivals do not see what Poisson arrivals see.
 */
function regularArrivals(load: number, span: Span): TheoryCase {
  let found = 0
  for (let step = 0; step < 1_000; step++) found = Math.exp(-(1 - found) / load)
  const system = systemOf(1, load, services.exponential)
  return {
    name: `D/M/1 with a load of ${load}`,
    run: { ...span, system: { ...system, arrivals: regular(load) } },
    claims: claimsOf({
      waiting: found,
      meanWait: found / (1 - found),
      found: found / (1 - found),
      meanNumber: load / (1 - found),
    }),
  }
}

function systemOf(servers: number, load: number, service: Distribution) {
  return { arrivals: poisson(load), service, servers, waitingPlaces: Infinity }
}

/** Poisson arrivals see time averages. */
function seenByArrivals(meanNumber: number): Claim {
  return {
    quantity: 'what arrivals find beyond the average over time',
    expected: 0,
    scale: meanNumber,
    of: run => run.found - run.meanNumber,
  }
}
