import type { LazyTimer } from '../engine/lazyTimer.ts'
import type { Lot } from './environmentDraws.ts'
import type { FunctionVersion } from './functionVersion.ts'
import type { ProvisionedConcurrency } from './provisionedConcurrency.ts'

/** `draining`: it takes no more requests, and goes when the last one has left. */
type EnvironmentState = 'initializing' | 'busy' | 'idle' | 'shuttingDown' | 'draining' | 'removed'

type InitEnding = 'done' | 'failed' | 'restoreTimeout'

/**
 * One execution environment: Init, then one request at a time (L14), or several on Managed Instances
 * (G2), until it is taken away.
 */
export class ExecutionEnvironment {
  readonly version: FunctionVersion
  /** What it belongs to where it is provisioned; undefined on demand. */
  readonly provisioned: ProvisionedConcurrency | undefined
  /** The how manieth of its version on demand, or of its provisioned concurrency, from 1. */
  readonly number: number
  readonly createdAt: number
  /** When it is old enough to be replaced (L20). */
  readonly retiresAt: number
  readonly idleTimeout: number
  /** How long it may be idle while its version is in use; Infinity where only its own idleness counts. */
  readonly surplusIdleTimeout: number
  state: EnvironmentState = 'initializing'
  /** Init runs inside the next invocation, because the last one failed or was undone (L5, L11). */
  needsInit = false
  /** What its first handler call takes longer; 0 once there was one. */
  firstInvoke: number
  /** How its Init will end. */
  initEnding: InitEnding = 'done'
  /** Whether it was created ahead of any request (L17). */
  isProactive = false
  /** The Init or restore that no invocation has reported yet. */
  unreportedInit = 0
  /** The time of a failed Init, where it is billed with the next invocation (L7). */
  unbilledFailure = 0
  idleSince = 0
  /** Requests that it runs, where that may be several, and may run at most (G2). */
  inUse = 0
  capacity = 1
  expiry: LazyTimer<ExecutionEnvironment> | undefined
  /** Neighbours among the idle ones, and its place in their list. */
  older: ExecutionEnvironment | undefined
  newer: ExecutionEnvironment | undefined
  place = 0

  constructor(
    version: FunctionVersion,
    provisioned: ProvisionedConcurrency | undefined,
    number: number,
    createdAt: number,
    lot: Lot,
  ) {
    this.version = version
    this.provisioned = provisioned
    this.number = number
    this.createdAt = createdAt
    this.retiresAt = createdAt + lot.maximumAge
    this.idleTimeout = lot.idleTimeout
    this.surplusIdleTimeout = lot.surplusIdleTimeout
    this.firstInvoke = lot.firstInvoke
  }

  /** `checkout:$LATEST#7`, or `checkout:live#p7` where it is provisioned. */
  get label(): string {
    const { lambda } = this.version
    return this.provisioned === undefined
      ? `${lambda.name}:${this.version.name}#${this.number}`
      : `${lambda.name}:${this.provisioned.qualifier}#p${this.number}`
  }
}
