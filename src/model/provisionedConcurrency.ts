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
  readonly version: FunctionVersion
  readonly draws: EnvironmentDraws
  readonly rate: RequestRate
  /** What was asked for. */
  configured = 0
  /** What may be used now. */
  ready = 0
  busy = 0
  created = 0
  /** Environments that exist; after a decrease more than are ready, until the busy ones finish. */
  environments = 0
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

  /** Another number may be used from now on. */
  setReady(now: number, ready: number): void {
    this.ready = ready
    this.rate.resize(ready)
    this.meter?.change(now, this.busy, ready)
  }

  /** Whether there are more environments than are wanted. */
  get hasSurplus(): boolean {
    return this.environments > this.ready
  }
}
