import type { EnvironmentDraws } from './environmentDraws.ts'
import type { LambdaFunction } from './lambdaFunction.ts'
import type { VersionPlan } from './plan/functionPlan.ts'
import type { Snapshot } from './snapshot.ts'

/** Finds a version as a tenant sees it. */
interface ByTenant {
  of(tenant: number): FunctionVersion
  /** The same of what takes the version's place; `replace` is told of what takes whose. */
  renewed(next: FunctionVersion, replace: Replace): ByTenant
}

type Replace = (old: FunctionVersion, next: FunctionVersion) => void

/** A version at run time, and how many environments it has on demand. */
export class FunctionVersion {
  readonly lambda: LambdaFunction
  /** Its place among the versions of all functions. */
  readonly index: number
  readonly name: string
  readonly memoryMb: number
  readonly timeout: number
  /** What of it is ours may be set anew while it runs. */
  plan: VersionPlan
  /** Whether it is on Managed Instances. */
  readonly isManaged: boolean
  readonly draws: EnvironmentDraws
  /** Whether another has taken its place: it gets no new requests, and its environments go. */
  isReplaced = false
  /** What is restored, where that may be gone; undefined where nothing is, or for ever. */
  snapshot: Snapshot | undefined
  /** Where each of its environments belongs to one tenant (T1); undefined where they do not. */
  byTenant: ByTenant | undefined
  /** Whose environments these are, and of which version; undefined where they are everybody's. */
  tenant: { readonly number: number; readonly of: FunctionVersion } | undefined
  #created = 0
  /** Environments that exist: all that follow, and those that are idle. */
  environments = 0
  initializing = 0
  busy = 0
  shuttingDown = 0
  /** When an environment was busy or came up last. */
  lastUsedAt = 0
  /** Environments that may be initialized ahead of requests (L17), with the fraction left over. */
  proactiveCredit = 0

  constructor(lambda: LambdaFunction, index: number, plan: VersionPlan, draws: EnvironmentDraws) {
    this.lambda = lambda
    this.index = index
    this.name = plan.name
    this.memoryMb = plan.memoryMb
    this.timeout = plan.timeout
    this.plan = plan
    this.isManaged = plan.managed !== undefined
    this.draws = draws
  }

  /** What takes its place with new code or another configuration; its environments are counted on. */
  replacement(index: number, plan = this.plan, draws = this.draws): FunctionVersion {
    const next = new FunctionVersion(this.lambda, index, plan, draws)
    next.#created = this.#created
    next.proactiveCredit = this.proactiveCredit
    next.snapshot = this.snapshot
    next.lastUsedAt = this.lastUsedAt
    this.isReplaced = true
    return next
  }

  /** Whether a new environment can come up; one that is in use shows that it can (S4). */
  canBeRestored(now: number): boolean {
    return (
      this.snapshot === undefined || this.isInUse || this.snapshot.isReady(now, this.lastUsedAt)
    )
  }

  /** The number of the next environment; tenants share those of their version. */
  nextNumber(): number {
    return this.tenant === undefined ? ++this.#created : this.tenant.of.nextNumber()
  }

  /** One has come up, or failed to. */
  comeUp(now: number): void {
    this.initializing--
    this.lastUsedAt = now
  }

  /** One is no longer busy. */
  leave(now: number): void {
    this.busy--
    this.lastUsedAt = now
  }

  /** Whether a request is on one of its environments, or waits for one. */
  get isInUse(): boolean {
    return this.busy + this.initializing > 0
  }
}
