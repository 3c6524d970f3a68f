import type { Decision, Spill } from '../model/decision.ts'
import type { Removal } from '../model/observer.ts'
import type { Outcome } from '../model/outcome.ts'
import type { ChangePhase } from '../model/plan/changePlan.ts'
import type { ThrottleLimitName, ThrottleReason } from '../model/throttleLimit.ts'
import type { ClientRecord } from './clientRecord.ts'
import type { ExecutionRecord } from './executionRecord.ts'
import type { MessageRecord } from './messageRecord.ts'
import type { StreamRecord } from './streamRecord.ts'

/** One line of the event log: what happened `at` a microsecond of the run, as a plain value. */
export type LogRecord =
  | LambdaRecord
  | ClientRecord
  | MessageRecord
  | StreamRecord
  | ExecutionRecord
  | ChangeRecord

/** What happened at Lambda. */
export type LambdaRecord =
  | DecidedRecord
  | EnvironmentRecord
  | RemovedRecord
  | StartedRecord
  | FinishedRecord
  | ProvisionedRecord

/** A request arrived; what has no meaning for it is left out. */
export interface DecidedRecord {
  readonly at: number
  readonly event: 'decided'
  readonly request: string
  /** The how manieth attempt of the request; left out where each request is one call. */
  readonly attempt?: number
  readonly function: string
  readonly version: string
  /** Whose environments it may run on; left out where they are everybody's. */
  readonly tenant?: number
  /** Environments of the version restore a snapshot instead of running Init (S2). */
  readonly restores?: true
  readonly decision: Decision['name']
  /** Why it did not run on the provisioned concurrency of the name that it called. */
  readonly spill?: Spill
  /** Which limit refused it, and what the API answers. */
  readonly limit?: ThrottleLimitName
  readonly Reason?: ThrottleReason
  readonly environment?: string
  readonly state: DecisionState
}

/** What the decision was made on: everything as it was just before it. */
export interface DecisionState {
  /** On demand, of the version. */
  readonly environments: number
  readonly initializing: number
  readonly busy: number
  readonly idle: number
  /** Requests that an environment of the version runs at once; left out where that is always one. */
  readonly maxConcurrency?: number
  /** Requests in flight at the function, on demand or provisioned. */
  readonly concurrency: number
  /** Reserved concurrency of the function; left out where it has none. */
  readonly reserved?: number
  readonly claimed: number
  /** The quota of the account that `claimed` is held against. */
  readonly accountConcurrency: number
  /** Environments that may still be added at this moment. */
  readonly scalingTokens: number
  /** Requests that the request rate which refused it, or sent it past what is provisioned, still allows. */
  readonly requestTokens?: number
  /** Of all tenants of the function, and how many there may be; left out where it has none. */
  readonly tenantEnvironments?: number
  readonly tenantEnvironmentsMost?: number
  /** Of the name that was called; left out where it has no provisioned concurrency. */
  readonly provisionedReady?: number
  readonly provisionedBusy?: number
}

export interface EnvironmentRecord {
  readonly at: number
  readonly event: 'created' | 'initialized' | 'initFailed' | 'reset'
  readonly environment: string
  readonly function: string
  readonly version: string
  readonly restores?: true
}

export interface RemovedRecord {
  readonly at: number
  readonly event: 'removed'
  readonly environment: string
  readonly function: string
  readonly version: string
  readonly removal: Removal
}

export interface StartedRecord {
  readonly at: number
  readonly event: 'started'
  readonly request: string
  readonly attempt?: number
  readonly environment: string
}

/** Durations are microseconds. */
export interface FinishedRecord {
  readonly at: number
  readonly event: 'finished'
  readonly request: string
  readonly attempt?: number
  readonly environment: string
  readonly outcome: Outcome
  readonly answeredAt: number
  readonly duration: number
  /** The Init that ran inside, and is part of the duration; left out where none did. */
  readonly suppressedInit?: number
  /** Of a restore, where its environment was restored. */
  readonly initDuration: number
  readonly restores?: true
  readonly extensionsDuration: number
  readonly billedMs: number
}

/** Somebody changed something. */
interface ChangeRecord {
  readonly at: number
  readonly event: 'change'
  readonly what: string
  readonly phase: ChangePhase
}

export interface ProvisionedRecord {
  readonly at: number
  readonly event: 'provisioned'
  readonly function: string
  readonly qualifier: string
  readonly configured: number
  readonly ready: number
}
