import { log } from '../elementary/log.ts'
import { refuseUnless } from '../refuseUnless.ts'
import { checkServers } from './checkServers.ts'
import { checkTraffic } from './checkTraffic.ts'
import { erlangC } from './erlangC.ts'

/** A queue in equilibrium: times in the unit of the service time, numbers averaged over time. */
export interface MmcQueue {
  readonly utilisation: number
  /** The share of arrivals that wait at all. */
  readonly waiting: number
  readonly meanWait: number
  /** From arrival to the end of service. */
  readonly meanStay: number
  readonly meanQueue: number
  /** In the queue and in service. */
  readonly meanNumber: number
  /** The wait that a share `p` of arrivals does not exceed. */
  waitQuantile(p: number): number
}

/**
 * The M/M/c queue: Poisson arrivals, exponential service, `servers` equal servers, an endless queue served in
 * order of arrival. Where the load reaches the servers, everybody waits and waits and numbers are Infinity.
 */
export function mmc(servers: number, arrivalRate: number, serviceTime: number): MmcQueue {
  checkServers(servers)
  refuseUnless(servers > 0, 'servers must be at least 1', servers)
  checkTraffic(arrivalRate, serviceTime)
  const load = arrivalRate * serviceTime
  const waiting = erlangC(servers, load)
  // The wait of those who wait is exponential with this mean.
  const waitOfWaiting = load < servers ? serviceTime / (servers - load) : Infinity
  const meanWait = waiting * waitOfWaiting
  const meanQueue = arrivalRate * meanWait
  return {
    utilisation: Math.min(1, load / servers),
    waiting,
    meanWait,
    meanStay: meanWait + serviceTime,
    meanQueue,
    meanNumber: meanQueue + load,
    waitQuantile(p) {
      refuseUnless(p >= 0 && p <= 1, 'p must be from 0 to 1', p)
      const beyond = 1 - p
      return beyond >= waiting ? 0 : waitOfWaiting * log(waiting / beyond)
    },
  }
}
