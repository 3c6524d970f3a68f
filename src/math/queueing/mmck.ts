import { refuseUnless } from '../refuseUnless.ts'
import { checkLoad } from './checkLoad.ts'
import { checkServers } from './checkServers.ts'
import { checkTraffic } from './checkTraffic.ts'
import { erlangBStep } from './erlangBStep.ts'

/** A queue of limited length in equilibrium: waits are those of the arrivals that were let in. */
export interface MmckQueue {
  /** The share of arrivals that find every place taken and are lost. */
  readonly blocked: number
  readonly utilisation: number
  /** The share of the admitted that wait at all. */
  readonly waiting: number
  readonly meanWait: number
  readonly meanStay: number
  readonly meanQueue: number
  readonly meanNumber: number
}

/**
 * The M/M/c/K queue: as M/M/c, but with `places` in all, in service and queue together. It never grows
 * without end, so every load is allowed.
 */
export function mmck(
  servers: number,
  places: number,
  arrivalRate: number,
  serviceTime: number,
): MmckQueue {
  checkServers(servers)
  refuseUnless(servers > 0, 'servers must be at least 1', servers)
  refuseUnless(
    Number.isSafeInteger(places) && places >= servers,
    'places must be a whole number of at least the number of servers',
    places,
  )
  checkTraffic(arrivalRate, serviceTime)
  const load = arrivalRate * serviceTime
  checkLoad(load)
  const { blocked, admitted, waiting, meanQueue } = fill(servers, places, load)
  const admittedRate = arrivalRate * admitted
  const meanBusy = load * admitted
  const meanWait = admittedRate === 0 ? 0 : meanQueue / admittedRate
  return {
    blocked,
    utilisation: meanBusy / servers,
    waiting,
    meanWait,
    meanStay: meanWait + serviceTime,
    meanQueue,
    meanNumber: meanQueue + meanBusy,
  }
}

/** Adds one place after the other; each average is that of the smaller system, mixed with the new state. */
function fill(
  servers: number,
  places: number,
  load: number,
): Pick<MmckQueue, 'blocked' | 'waiting' | 'meanQueue'> & { readonly admitted: number } {
  let blocked = 1
  let admitted = 0
  let waiting = 0
  let allBusy = 0
  let meanQueue = 0
  for (let number = 1; number <= places; number++) {
    const odds = load / Math.min(number, servers)
    // What the step leaves to the states below, not as a difference: it is lost where nearly all are blocked.
    admitted = 1 / (1 + odds * blocked)
    blocked = erlangBStep(blocked, odds)
    // Who is let in finds one of the states below, as often as they occur among themselves (PASTA).
    waiting = allBusy
    allBusy = number < servers ? 0 : allBusy * admitted + blocked
    meanQueue = meanQueue * admitted + Math.max(0, number - servers) * blocked
  }
  return { blocked, admitted, waiting, meanQueue }
}
