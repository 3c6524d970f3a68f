import type { OpenStream } from '../math/random/randomStream.ts'
import type { IdleEnvironments } from './idleEnvironments.ts'
import type { ReusePolicyName } from './reusePolicyName.ts'

/** A way to choose among idle environments. */
export interface ReusePolicy {
  readonly name: ReusePolicyName
  readonly summary: string
  create(open: OpenStream): IdleEnvironments
}

/** Gives a policy its type where it is written. */
export function defineReusePolicy(policy: ReusePolicy): ReusePolicy {
  return policy
}
