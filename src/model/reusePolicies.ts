import { leastRecentlyUsed } from './reusePolicies/leastRecentlyUsed.ts'
import { mostRecentlyUsed } from './reusePolicies/mostRecentlyUsed.ts'
import { random } from './reusePolicies/random.ts'
import type { ReusePolicy } from './reusePolicy.ts'
import type { ReusePolicyName } from './reusePolicyName.ts'

/** All ways to choose among idle environments (L16); AWS publishes none. */
export const reusePolicies: Readonly<Record<ReusePolicyName, ReusePolicy>> = {
  mostRecentlyUsed,
  leastRecentlyUsed,
  random,
}
