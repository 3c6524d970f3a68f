import type { EnvironmentDraws } from './environmentDraws.ts'
import type { FunctionVersion } from './functionVersion.ts'
import type { LambdaFunction } from './lambdaFunction.ts'
import type { RequestRate } from './requestRate.ts'
import type { UtilizationMeter } from './utilizationMeter.ts'

/** The provisioned concurrency of one qualifier: environments that are initialized before requests (C6). */
export class ProvisionedConcurrency {
  readonly lambda: LambdaFunction
  /** Its place among all that is provisioned. */
  readonly index: number
  readonly qualifier: string
  /** Of what is made ready from now on. */
  version: FunctionVersion
  /** What takes its place once it is allocated. */
  next: FunctionVersion | undefined
  readonly draws: EnvironmentDraws
  readonly rate: RequestRate
  /** What was asked for. */
  configured = 0
  /** What was made ready of it, and is kept at that number. */
  granted = 0
  /** Environments that exist: after a decrease more than granted, until the busy ones finish. */
  ready = 0
  /** Of those, the ones of a version that was replaced: they go when they are no longer busy. */
  outdated = 0
  busy = 0
  created = 0
  /** What the account, or the reserved concurrency, lacks because of it. */
  setAside = 0
  /** Only where target tracking looks at the utilization. */
  meter: UtilizationMeter | undefined

  constructor(
    index: number,
    version: FunctionVersion,
    qualifier: string,
    draws: EnvironmentDraws,
    rate: RequestRate,
  ) {
    this.lambda = version.lambda
    this.index = index
    this.qualifier = qualifier
    this.version = version
    this.draws = draws
    this.rate = rate
  }

  /** One more or one fewer is busy. */
  use(now: number, change: 1 | -1): void {
    this.busy += change
    this.meter?.change(now, this.busy, this.ready)
  }

  /** One more or one fewer exists. */
  add(now: number, change: 1 | -1): void {
    this.ready += change
    this.meter?.change(now, this.busy, this.ready)
  }

  /** Another number is to be kept from now on. */
  grant(executions: number): void {
    this.granted = executions
    this.rate.resize(executions)
  }

  /** From now on environments are of another version; those that are there are none of it. */
  renew(version: FunctionVersion): void {
    this.version = version
    this.next = undefined
    this.outdated = this.ready
  }

  /** Environments of the version that it has now. */
  get current(): number {
    return this.ready - this.outdated
  }

  /** Whether there are more environments than are wanted. */
  get hasSurplus(): boolean {
    return this.current > this.granted
  }
}
