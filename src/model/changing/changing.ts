import type { EnvironmentLife } from '../environmentLife.ts'
import type { Functions } from '../functionsOf.ts'
import type { Behaviour } from '../plan/worldPlan.ts'
import type { Provisioning } from '../provisioning.ts'
import type { Resource } from '../resources/resource.ts'

/** What of a world changes can take hold of. */
export interface Changing {
  readonly functions: Functions
  readonly life: EnvironmentLife
  readonly provisioning: Provisioning
  readonly resources: readonly Resource[]
  readonly behaviour: Behaviour
}
