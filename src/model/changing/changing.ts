import type { OpenLoop } from '../../math/arrivalProcess.ts'
import type { Account } from '../account.ts'
import type { ApplicationAutoScaling } from '../applicationAutoScaling.ts'
import type { Clients } from '../clients/clients.ts'
import type { EnvironmentLife } from '../environmentLife.ts'
import type { Functions } from '../functionsOf.ts'
import type { Fleets } from '../managed/fleets.ts'
import type { QueueChange } from '../plan/changePlan.ts'
import type { Behaviour } from '../plan/worldPlan.ts'
import type { Provisioning } from '../provisioning.ts'
import type { Resource } from '../resources/resource.ts'
import type { Resources } from '../resources/resources.ts'
import type { DataStreams } from '../shards/dataStreams.ts'

/** What of a world changes can take hold of. */
export interface Changing {
  readonly account: Account
  readonly functions: Functions
  readonly life: EnvironmentLife
  readonly provisioning: Provisioning
  readonly scaling: ApplicationAutoScaling
  readonly resources: readonly Resource[]
  readonly behaviour: Behaviour
  /** Who stands around Lambda; undefined where nobody does. */
  around: Around | undefined
  /** Undefined where nothing is on Managed Instances. */
  managed: Fleets | undefined
  /** Undefined where nothing is written to a stream. */
  dataStreams: DataStreams | undefined
  /** Lets a source that calls directly have other arrivals; false where there is none of this name. */
  rearrange(source: string, arrivals: OpenLoop, since: string): boolean
  /** Lets a queue, and what reads it, have other settings. */
  changeQueue(change: QueueChange): void
}

export interface Around {
  readonly clients: Clients
  readonly uses: Resources
}
