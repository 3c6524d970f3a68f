import type { OpenLoop } from '../../src/math/arrivalProcess.ts'
import { arrivalsOf } from '../../src/math/arrivalsOf.ts'
import type { Sampler } from '../../src/math/distribution.ts'
import { distributionOf } from '../../src/math/distributionOf.ts'
import type { OpenStream } from '../../src/math/random/randomStream.ts'
import { second } from '../../src/math/time.ts'

/** Where numbers come from: a law of service, an arrival process. */
export interface Source {
  sampler(open: OpenStream): Sampler
}

/** A queueing station as a textbook describes it; times in microseconds. */
export interface System {
  readonly arrivals: Source
  readonly service: Source
  readonly servers: number
  readonly waitingPlaces: number
}

/** Laws of service with a mean of one second, so that rounding to microseconds is no error to speak of. */
export const services = {
  constant: distributionOf({ constant: second }),
  exponential: distributionOf({ exponential: { mean: second } }),
  gamma: distributionOf({ gamma: { mean: second, cv: 0.5 } }),
  hyperexponential: distributionOf({ hyperexponential: { mean: second, cv: 2 } }),
  lognormal: distributionOf({ lognormal: { mean: second, cv: 3 } }),
  pareto: distributionOf({ pareto: { scale: 0.6 * second, shape: 2.5 } }),
}

/** Arrivals without memory, so many in a second. */
export function poisson(perSecond: number): OpenLoop {
  return openLoop({ poisson: { rate: perSecond / second } })
}

/** Arrivals at equal distances, the first at 0. */
export function regular(perSecond: number): OpenLoop {
  return openLoop({ regular: { rate: perSecond / second } })
}

/** Arrivals at these seconds. */
export function at(...seconds: readonly number[]): OpenLoop {
  return openLoop({ at: { times: seconds.map(time => time * second) } })
}

function openLoop(given: unknown): OpenLoop {
  const arrivals = arrivalsOf(given)
  if (arrivals.loop === 'closed') throw new TypeError('arrivals must not wait for answers')
  return arrivals
}
