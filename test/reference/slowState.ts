import type { FunctionPlan, VersionPlan } from '../../src/model/plan/functionPlan.ts'

/** Tokens and what they gain in a microsecond, in parts of which a token has `size`. */
export interface Bucket {
  readonly full: number
  readonly gain: number
  readonly size: number
  level: number
  at: number
}

export interface Fn extends FunctionPlan {
  readonly versions: readonly Version[]
  readonly pools: Pool[]
  readonly scaling: Bucket
  readonly rate: Bucket
  /** Requests in flight: all, and those on demand. */
  inFlight: number
  onDemand: number
}

export interface Version extends VersionPlan {
  readonly path: readonly string[]
  readonly environments: Environment[]
  created: number
  /** What proactive Init owes. */
  credit: number
  /** When an environment on demand was busy or initializing for the last time. */
  lastUse: number
}

/** The provisioned environments of a qualifier: all that there are count as ready. */
export interface Pool extends Version {
  readonly fn: Fn
  readonly version: Version
  configured: number
  asked: number
  rate: Bucket
  range: readonly [least: number, most: number]
  readonly areas: { busy: number; ready: number; at: number }
  readonly points: (number | undefined)[]
  readonly scaled: { out: number; in: number }
}

export interface Environment {
  readonly who: Readonly<Record<'environment' | 'function' | 'version', string>>
  readonly fn: Fn
  readonly version: Version
  readonly pool: Pool | undefined
  readonly ends: { readonly age: number; readonly idle: number; readonly surplus: number }
  /** Since when it is idle. */
  idleSince: number
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
  readonly recordedInit: number | undefined
}
