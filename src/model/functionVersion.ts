import type { EnvironmentDraws } from './environmentDraws.ts'
import type { LambdaFunction } from './lambdaFunction.ts'
import type { VersionPlan } from './plan/functionPlan.ts'

/** A version at run time, and how many environments it has on demand. */
export class FunctionVersion {
  readonly lambda: LambdaFunction
  /** Its place among the versions of all functions. */
  readonly index: number
  readonly name: string
  readonly memoryMb: number
  readonly timeout: number
  readonly plan: VersionPlan
  readonly draws: EnvironmentDraws
  created = 0
  /** Environments that exist: all that follow, and those that are idle. */
  environments = 0
  initializing = 0
  busy = 0
  shuttingDown = 0
  /** Environments that may be initialized ahead of requests (L17), with the fraction left over. */
  proactiveCredit = 0

  constructor(lambda: LambdaFunction, index: number, plan: VersionPlan, draws: EnvironmentDraws) {
    this.lambda = lambda
    this.index = index
    this.name = plan.name
    this.memoryMb = plan.memoryMb
    this.timeout = plan.timeout
    this.plan = plan
    this.draws = draws
  }
}
