import { type Decision, throttled } from './decision.ts'
import type { LambdaFunction } from './lambdaFunction.ts'
import type { ProvisionedConcurrency } from './provisionedConcurrency.ts'
import type { RequestRate } from './requestRate.ts'

/** What the functions of an account in a Region share. */
export class Account {
  /** Concurrent executions that the account may have (C2). */
  concurrency: number
  readonly rate: RequestRate
  inFlight = 0
  /** On demand, of functions without reserved concurrency. */
  unreservedInFlight = 0
  /** Reserved, and provisioned for functions without reserved: taken even when unused (C5). */
  setAside = 0

  constructor(concurrency: number, rate: RequestRate) {
    this.concurrency = concurrency
    this.rate = rate
  }

  /** `ClaimedAccountConcurrency` (C5). */
  get claimed(): number {
    return this.unreservedInFlight + this.setAside
  }

  /** Why a function may not serve one more request on demand; undefined where it may. */
  refusal(lambda: LambdaFunction): Decision | undefined {
    if (lambda.reserved === undefined) {
      return this.claimed >= this.concurrency ? throttled.accountConcurrency : undefined
    }
    // Provisioned concurrency is part of the reserved, used or not (C6, C7).
    const forDemand = lambda.reserved - lambda.provisioned
    return lambda.onDemandInFlight >= forDemand ? throttled.reservedConcurrency : undefined
  }

  /** What a function has reserved is out of reach for the others. */
  reserve(lambda: LambdaFunction): void {
    this.setAside += lambda.reserved ?? 0
  }

  /** Its quota is another from now on, and so is the rate of requests. */
  resize(concurrency: number): void {
    this.concurrency = concurrency
    this.rate.resize(concurrency)
  }

  /** A function has so much reserved from now on; what it shared before, it shares no more. */
  changeReserved(lambda: LambdaFunction, reserved: number): void {
    if (lambda.reserved === undefined) this.unreservedInFlight -= lambda.onDemandInFlight
    this.setAside += reserved - (lambda.reserved ?? lambda.provisioned)
    lambda.reserved = reserved
  }

  /** Sets aside what is provisioned: what is configured, and all that exists while it is more. */
  provision(provisioned: ProvisionedConcurrency): void {
    const { lambda, configured, ready } = provisioned
    const more = Math.max(configured, ready) - provisioned.setAside
    provisioned.setAside += more
    lambda.provisioned += more
    if (lambda.reserved === undefined) this.setAside += more
  }

  enter(lambda: LambdaFunction, isOnDemand: boolean): void {
    this.inFlight++
    lambda.inFlight++
    if (!isOnDemand) return
    lambda.onDemandInFlight++
    if (lambda.reserved === undefined) this.unreservedInFlight++
  }

  leave(lambda: LambdaFunction, isOnDemand: boolean): void {
    this.inFlight--
    lambda.inFlight--
    if (!isOnDemand) return
    lambda.onDemandInFlight--
    if (lambda.reserved === undefined) this.unreservedInFlight--
  }
}
