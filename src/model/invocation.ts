import type { Account } from './account.ts'
import type { Caller } from './caller.ts'
import type { Attempt } from './clients/attempt.ts'
import type { Decision, Spill } from './decision.ts'
import type { ExecutionEnvironment } from './executionEnvironment.ts'
import type { FunctionVersion } from './functionVersion.ts'
import type { LambdaFunction } from './lambdaFunction.ts'
import type { Outcome } from './outcome.ts'
import type { WorkStep } from './plan/functionPlan.ts'
import type { ProvisionedConcurrency } from './provisionedConcurrency.ts'

/** What the handler will do at its end, drawn when the request arrives. */
export type Failing = 'no' | 'error' | 'crash'

/**
 * One request and its run. The objects are used again: whoever is handed one reads it at once and
 * keeps no reference.
 */
export class Invocation {
  readonly account: Account
  source!: Caller
  /** The how manieth call of its source, from 1. */
  number = 0
  /** The attempt of a request that it is; undefined where each request is one call. */
  attempt: Attempt | undefined
  lambda!: LambdaFunction
  version!: FunctionVersion
  /** The provisioned concurrency of the qualifier that was called, if it has any. */
  provisioned: ProvisionedConcurrency | undefined
  arrivedAt = 0

  /** How long the handler will take, without any Init. */
  handlerTime = 0
  /**
   * What no lack of CPU makes longer: the stream of its answer, or all of the handler where it was recorded. It is in the above,
   * but for a handler that goes step by step, which streams when it has done the rest.
   */
  fixedTime = 0
  /** Of it what its messages make it longer; a handler that goes step by step takes it before its first step. */
  addedTime = 0
  /** The steps of a handler of which nobody knows beforehand how long it takes, and the time of each. */
  steps: readonly WorkStep[] = []
  stepTimes: number[] = []
  /** Whether its handler goes through its steps one by one. */
  isStepwise = false
  /** How long it waited for functions that it called, and in queues of resources. */
  callTime = 0
  queueTime = 0
  /** How long extensions will run after the handler. */
  extensionsTime = 0
  failing: Failing = 'no'
  /** The Init that a trace recorded for this request; NaN where it does not say. */
  recordedInit = NaN

  decision!: Decision
  spill: Spill | undefined
  /** Where it runs; undefined when it was throttled. */
  environment: ExecutionEnvironment | undefined
  /** When the Invoke phase began. */
  startedAt = 0
  /** The Init or restore that is reported, and so billed, with this invocation. */
  initDuration = 0
  /** The Init that ran inside the Invoke phase (L5). */
  suppressedInit = 0
  /** `Duration` as Lambda reports it: the handler with any suppressed Init, cut at the timeout. */
  duration = 0
  /** When the caller has its answer: extensions may run on after it. */
  answeredAt = 0
  outcome!: Outcome
  billedMs = 0

  constructor(account: Account) {
    this.account = account
  }
}
