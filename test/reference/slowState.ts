import type {
  FunctionPlan,
  ProvisionedPlan,
  VersionPlan,
} from '../../src/model/plan/functionPlan.ts'
import type { Bucket } from './bucket.ts'

export interface Fn {
  readonly plan: FunctionPlan
  readonly versions: readonly Version[]
  pools: readonly Pool[]
  readonly scaling: Bucket
  readonly rate: Bucket
  /** Requests in flight: all, and those on demand. */
  inFlight: number
  onDemand: number
}

/** Where environments live: a version has those on demand. */
export interface Version {
  readonly plan: VersionPlan
  environments: Environment[]
  created: number
  /** What proactive Init owes. */
  credit: number
}

/** The provisioned environments of a qualifier; of those that there are, some may be `leaving`. */
export interface Pool extends Version {
  readonly fn: Fn
  readonly version: Version
  readonly qualifier: string
  readonly provisioned: ProvisionedPlan
  configured: number
  leaving: number
  asked: number
  rate: Bucket
  range: readonly [least: number, most: number]
  areas: { busy: number; ready: number; at: number }
  readonly points: (number | undefined)[]
  scaledAt: { out: number; in: number }
}

export interface Environment {
  readonly who: {
    readonly environment: string
    readonly function: string
    readonly version: string
  }
  readonly fn: Fn
  readonly version: Version
  readonly pool: Pool | undefined
  readonly proactive: boolean
  readonly agedAt: number
  readonly idleTimeout: number
  state: 'initializing' | 'busy' | 'idle' | 'resetting' | 'removed'
  request: Request | undefined
  /** Its place among the idle ones, and when it got it: both count up. */
  place: number
  turn: number
  needsInit: boolean
  /** What its next invocation reports, may be billed for, and takes longer. */
  init: number
  failedInit: number
  first: number
}

export interface Request {
  readonly label: string
  readonly fn: Fn
  readonly version: Version
  readonly pool: Pool | undefined
  readonly work: number
  readonly end: 'completed' | 'error' | 'crash'
  readonly after: number
  readonly recordedInit: number
}
