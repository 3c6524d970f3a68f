import type { Distribution } from '../../math/distribution.ts'
import type { ClientCallPlan } from './clientPlan.ts'
import type { ManagedPlan } from './managedPlan.ts'

/** A function as the model needs it. */
export interface FunctionPlan {
  readonly name: string
  /** Reserved concurrency (C3); undefined where it shares what is unreserved. */
  readonly reserved: number | undefined
  /** Whether each environment belongs to one tenant (T1); not where it is left out. */
  readonly isPerTenant?: boolean
  /** Whether Lambda stops it where its own invocations lead to it again and again (AS-7); not where it is left out. */
  readonly isGuarded?: boolean
  readonly versions: readonly VersionPlan[]
  readonly qualifiers: readonly QualifierPlan[]
  /** What its versions call; nothing where it is left out. */
  readonly calls?: readonly ClientCallPlan[]
}

/** One version: its code and settings, and so a pool of environments of its own (L14). */
export interface VersionPlan {
  /** `$LATEST` or a number. */
  readonly name: string
  readonly memoryMb: number
  readonly timeout: number
  /** What the handler does, one after the other. */
  readonly steps: readonly WorkStep[]
  readonly init: Distribution
  /** Instead of Init, where SnapStart restores a snapshot (S2). */
  readonly restore: Distribution | undefined
  /** Of a snapshot that is given up when nobody uses it (S4); not where it is left out. */
  readonly snapshot?: SnapshotPlan
  /** Chance that Init crashes at its end. */
  readonly initErrors: number
  /** Chance that the handler returns an error: no reset (L11). */
  readonly errors: number
  /** Chance that the handler crashes at its end: a reset. */
  readonly crashes: number
  /** What the first handler call of an environment takes longer. */
  readonly firstInvoke: Distribution | undefined
  readonly extensions: ExtensionsPlan | undefined
  /** Which change gave it which law; left out where all are from the start. */
  readonly since?: LawsSince
  /** Only on Managed Instances. */
  readonly managed?: ManagedPlan
}

/**
 * For each law the change that it is from, empty where it is from the start: it draws from streams that
 * are named after it, and a law that is from the same change is the same law.
 */
export interface LawsSince {
  readonly steps: readonly string[]
  readonly init: string
  readonly restore: string
  readonly firstInvoke: string
  readonly after: string
  readonly shutdown: string
}

export interface SnapshotPlan {
  /** How long it takes to build it again. */
  readonly rebuild: Distribution
}

/** A part of the handler's time: drawn, then stretched by what the memory size gives of a vCPU. */
export interface WorkStep {
  readonly time: Distribution
  readonly stretch: number
  /** The resource that it uses for this time. */
  readonly resource?: string
  /** The call that is made after this time, by its name, and whether its answer is waited for. */
  readonly call?: string
  readonly isAwaited?: boolean
  /** What is sent after this time. */
  readonly send?: SendPlan
  /** Whether the handler returns an error where the use or the call fails; it does where it is left out. */
  readonly isVital?: boolean
}

/** Messages that a handler sends to a source. */
export interface SendPlan {
  readonly from: string
  readonly to: string
  /** Undefined where it is one for each message of the batch that the handler has. */
  readonly messages: number | undefined
}

interface ExtensionsPlan {
  /** Time after the handler until the environment is free (L9). */
  readonly after: Distribution | undefined
  /** Time of Shutdown after a reset. */
  readonly shutdown: Distribution | undefined
  /** What Shutdown may take at most (L13). */
  readonly shutdownBudget: number
}

/** A name that a function is called by: `$LATEST`, a version or an alias. */
export interface QualifierPlan {
  readonly name: string
  /** Which versions it leads to; the weights sum to 1. */
  readonly routes: readonly RoutePlan[]
  /** Only where there is a single route: AWS refuses it on a weighted alias. */
  readonly provisioned: ProvisionedPlan | undefined
}

interface RoutePlan {
  readonly version: string
  readonly weight: number
}

export interface ProvisionedPlan {
  readonly executions: number
  readonly scaling: ScalingPlan | undefined
}

/** Application Auto Scaling of provisioned concurrency (C16 to C18). */
export interface ScalingPlan {
  readonly least: number
  readonly most: number
  readonly tracking: TrackingPlan | undefined
  readonly schedule: readonly ScheduledAction[]
}

interface TrackingPlan {
  readonly target: number
  readonly scaleOutCooldown: number
  readonly scaleInCooldown: number
  readonly scalesIn: boolean
}

interface ScheduledAction {
  readonly at: number
  readonly least: number | undefined
  readonly most: number | undefined
}
