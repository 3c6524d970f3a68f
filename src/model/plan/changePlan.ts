import type { ClosedLoop, OpenLoop } from '../../math/arrivalProcess.ts'
import type { FrontRate } from '../clients/front.ts'
import type { ClientCallPlan } from './clientPlan.ts'
import type { VersionPlan } from './functionPlan.ts'
import type { QueuePlan } from './queuePlan.ts'
import type { ResourcePlan } from './resourcePlan.ts'

/** What somebody does while it runs. */
export type ChangePlan = ChangePlanOf<ChangeKind>

export type ChangeKind = keyof ChangePlans

/** The plan of one kind of change. */
export type ChangePlanOf<Kind extends ChangeKind> = {
  [Each in Kind]: ChangePlans[Each] & {
    readonly do: Each
    /** In words, as reports call it. */
    readonly what: string
  }
}[Kind]

interface ChangePlans {
  readonly deploy: DeployPlan
  readonly fault: FaultPlan
  readonly shift: ShiftPlan
  readonly set: SetPlan
}

/** How far a change is: it is done in one moment, or it begins, goes on and ends. */
export type ChangePhase = 'done' | 'begins' | 'goesOn' | 'ends'

/** New code for versions of a function (L21). */
interface DeployPlan {
  readonly at: number
  readonly functionName: string
  readonly versions: readonly string[]
}

/** Something is slow or fails for a while. */
interface FaultPlan {
  readonly from: number
  readonly until: number
  readonly target: 'function' | 'resource'
  readonly name: string
  /** How much longer everything takes; 1 where it is not slow. */
  readonly slowness: number
  /** Share of uses, or of invocations, that fail. */
  readonly failures: number
}

/** A version takes over the requests of an alias, in steps. */
interface ShiftPlan {
  readonly at: number
  readonly functionName: string
  readonly alias: string
  readonly version: string
  readonly steps: readonly { readonly after: number; readonly share: number }[]
}

/** Settings have other values from now on: of everything only what differs. */
export interface SetPlan {
  readonly at: number
  /** Streams that are new are named after it. */
  readonly since: string
  /** Concurrent executions of the account; undefined where they stay. */
  readonly concurrency: number | undefined
  /** What all APIs of the account let through together; it stays where it is left out. */
  readonly apiRate?: FrontRate | undefined
  readonly reserved: readonly ReservedChange[]
  readonly versions: readonly VersionChange[]
  readonly provisioned: readonly ProvisionedChange[]
  readonly resources: readonly ResourcePlan[]
  readonly calls: readonly CallChange[]
  readonly arrivals: readonly ArrivalsChange[]
  /** None where it is left out. */
  readonly streams?: readonly StreamChange[]
  /** What is read lane by lane, or no more; none where it is left out. */
  readonly switches?: readonly SwitchPlan[]
  /** Queues, and the event source mappings that read them; none where it is left out. */
  readonly queues?: readonly QueueChange[]
}

/** What a function has reserved, and what it had before. */
interface ReservedChange {
  readonly functionName: string
  readonly from: number | undefined
  readonly to: number
}

interface VersionChange {
  readonly functionName: string
  readonly plan: VersionPlan
  /** Whether AWS's own settings are others, so that there are new environments (L21). */
  readonly isDeployed: boolean
}

interface ProvisionedChange {
  readonly functionName: string
  readonly qualifier: string
  /** Where it scales, its bounds decide. */
  readonly executions: number
  readonly bounds: { readonly least: number; readonly most: number } | undefined
}

/** How a client makes a call. */
interface CallChange {
  readonly plan: ClientCallPlan
  readonly hasNewOverhead: boolean
}

/** How many shards a stream has, and how many batches of each may be under way. */
interface StreamChange {
  readonly source: string
  readonly shards: number
  readonly parallelization: number
}

/** Whether Lambda reads a stream, a topic or a broker. */
export interface SwitchPlan {
  readonly source: string
  readonly isEnabled: boolean
  /** How long it takes until that is so (E8). */
  readonly delay: number
}

export interface QueueChange {
  readonly plan: QueuePlan
  /** How long it takes until Lambda reads by it (E8). */
  readonly delay: number
}

interface ArrivalsChange {
  readonly source: string
  /** Its times are microseconds since the start of the run. */
  readonly arrivals: OpenLoop | ClosedLoop
  /** Whether users think by another law; not where it is left out. */
  readonly hasNewThoughts?: boolean
}
