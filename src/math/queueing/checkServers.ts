import { refuseUnless } from '../refuseUnless.ts'

/** Servers are counted. */
export function checkServers(servers: number): void {
  const counted = Number.isSafeInteger(servers) && servers >= 0
  refuseUnless(counted, 'servers must be a whole number of at least 0', servers)
}
