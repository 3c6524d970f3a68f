import { refuseUnless } from '../refuseUnless.ts'
import { checkTraffic } from './checkTraffic.ts'

/** A single server's queue in equilibrium: times in the unit of the service time, numbers averaged over time. */
export interface Mg1Queue {
  readonly utilisation: number
  readonly meanWait: number
  readonly meanStay: number
  readonly meanQueue: number
  readonly meanNumber: number
}

/**
 * The M/G/1 queue by the formula of F. Pollaczek and A. Khinchine: Poisson arrivals, any law of service.
 * Where the load reaches 1, or the variance is Infinity, waits and numbers are Infinity.
 */
export function mg1(arrivalRate: number, serviceTime: number, serviceVariance: number): Mg1Queue {
  checkTraffic(arrivalRate, serviceTime)
  refuseUnless(serviceVariance >= 0, 'serviceVariance must be at least 0', serviceVariance)
  const load = arrivalRate * serviceTime
  const meanWait = waitOf(arrivalRate, load, serviceVariance + serviceTime * serviceTime)
  const meanQueue = arrivalRate * meanWait
  return {
    utilisation: Math.min(1, load),
    meanWait,
    meanStay: meanWait + serviceTime,
    meanQueue,
    meanNumber: meanQueue + load,
  }
}

/** The work an arrival finds: the mean rest of the service under way, divided by the idle share. */
function waitOf(arrivalRate: number, load: number, meanSquare: number): number {
  if (arrivalRate === 0) return 0
  if (load >= 1) return Infinity
  return (arrivalRate * meanSquare) / (2 * (1 - load))
}
