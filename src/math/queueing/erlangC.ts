import { erlangB } from './erlangB.ts'

/**
 * The share of arrivals that must wait when nobody is lost (M/M/c). At a load of the number of servers
 * or more the queue grows for ever, and in the end everybody waits: 1.
 */
export function erlangC(servers: number, load: number): number {
  const blocked = erlangB(servers, load)
  if (load >= servers) return 1
  // Erlang's B / (1 - (load / servers) (1 - B)), without the difference that vanishes near a full load.
  return (servers * blocked) / (servers - load + load * blocked)
}
