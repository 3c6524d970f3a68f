import { checkLoad } from './checkLoad.ts'
import { checkServers } from './checkServers.ts'
import { erlangBStep } from './erlangBStep.ts'

/**
 * The share of arrivals that find all servers busy and are lost (M/G/c/c, A. K. Erlang 1917), for any law of
 * service. True for every load, also above the number of servers. Takes about 25 ms per million servers.
 */
export function erlangB(servers: number, load: number): number {
  checkServers(servers)
  checkLoad(load)
  let blocked = 1
  for (let busy = 1; busy <= servers && blocked > 0; busy++) {
    blocked = erlangBStep(blocked, load / busy)
  }
  return blocked
}
