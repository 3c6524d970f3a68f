import { refuseUnless } from '../refuseUnless.ts'
import { checkLoad } from './checkLoad.ts'
import { erlangBStep } from './erlangBStep.ts'

/** The smallest number of servers that lose at most the share `blocking` of a Poisson load (Erlang B). */
export function serversForBlocking(load: number, blocking: number): number {
  checkLoad(load)
  refuseUnless(blocking > 0 && blocking <= 1, 'blocking must be above 0 and at most 1', blocking)
  let servers = 0
  for (let blocked = 1; blocked > blocking; blocked = erlangBStep(blocked, load / servers))
    servers++
  return servers
}
