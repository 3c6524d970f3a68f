import type { Distribution } from '../../math/distribution.ts'
import type { FrontRate } from '../clients/front.ts'
import type { ReusePolicyName } from '../reusePolicyName.ts'
import type { ScalingModel } from '../scalingModel.ts'
import type { ChangePlan } from './changePlan.ts'
import type { ClientPlan } from './clientPlan.ts'
import type { FunctionPlan } from './functionPlan.ts'
import type { QueuePlan, QueueStorePlan } from './queuePlan.ts'
import type { ResourcePlan } from './resourcePlan.ts'
import type { SourcePlan } from './sourcePlan.ts'
import type { StateMachinePlan } from './stateMachinePlan.ts'
import type { StreamPlan } from './streamPlan.ts'
import type { WarmerPlan } from './warmerPlan.ts'

/** Everything a world is built from: checked and complete, times in microseconds. */
export interface WorldPlan {
  readonly seed: string
  readonly replication: number
  readonly account: AccountPlan
  readonly functions: readonly FunctionPlan[]
  /** Who calls directly. */
  readonly sources: readonly SourcePlan[]
  /** Who calls with more around it; none where it is left out. */
  readonly clients?: readonly ClientPlan[]
  /** State machines whose Tasks call functions; none where it is left out. */
  readonly stateMachines?: readonly StateMachinePlan[]
  /** Queues that functions are called for; none where it is left out. */
  readonly queues?: readonly QueuePlan[]
  /** Streams that functions are called for; none where it is left out. */
  readonly streams?: readonly StreamPlan[]
  /** Queues that no function reads, such as those of dead letters; none where it is left out. */
  readonly unreadQueues?: readonly QueueStorePlan[]
  /** Who calls only to keep environments warm; nobody where it is left out. */
  readonly warmers?: readonly WarmerPlan[]
  /** What functions use and what has limits of its own; none where it is left out. */
  readonly resources?: readonly ResourcePlan[]
  /** What somebody does while it runs; nothing where it is left out. */
  readonly changes?: readonly ChangePlan[]
  readonly behaviour: Behaviour
}

interface AccountPlan {
  /** Concurrent executions of the account in the Region (C2). */
  readonly concurrency: number
  readonly scalingModel: ScalingModel
  /** The first burst of the Region, for the model of before 2023 only. */
  readonly legacyBurst: number
  /** What all APIs let through together; everything where it is left out. */
  readonly apiRate?: FrontRate
}

/** How Lambda behaves where AWS publishes nothing or leaves a choice: the scenario's assumptions. */
export interface Behaviour {
  readonly idleTimeout: Distribution
  /** Of environments that their version does not need while it is in use; then `idleTimeout` counts from its last use. */
  readonly surplusIdleTimeout: Distribution | undefined
  readonly maximumAge: Distribution
  readonly reuse: ReusePolicyName
  readonly placementTime: Distribution
  /** Share of Inits on demand that run ahead of any request (L17), below 1. */
  readonly proactiveInit: number
  /** Chance that an environment is kept after a reset (L12). */
  readonly resetReuse: number
  /** Depth of the buckets that count the request rate (C12). */
  readonly requestRateWindow: number
  readonly provisionedPreparation: Distribution
  /** Whether what the scenario provisions is ready when the run starts, or only asked for then. */
  readonly provisionedAtStart: 'ready' | 'requested'
  /** Whether a deployment's old ones serve until the new ones are there; they do where it is left out. */
  readonly provisionedAtDeploy?: 'rolling' | 'atOnce'
  /** Share of a fleet that an update replaces at a time; all of it where it is left out. */
  readonly managedReplacedShare?: number
  readonly billFailedInit: boolean
  /** Share of the restore that is billed with SnapStart (S3). */
  readonly billedRestoreShare: number
}
