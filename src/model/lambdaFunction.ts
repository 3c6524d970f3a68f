import type { Guard } from './chains.ts'
import type { Faults } from './changing/faults.ts'
import type { RequestRate } from './requestRate.ts'
import type { EnvironmentBudget } from './scalingRate.ts'
import type { Tenancy } from './tenants/tenancy.ts'

/** A function at run time: what it may use, and what it uses. */
export class LambdaFunction {
  readonly name: string
  /** Its place among the functions of the plan. */
  readonly index: number
  /** Reserved concurrency; undefined where it shares what is unreserved. */
  reserved: number | undefined
  /** The request rate that comes with the reserved concurrency (C11). */
  reservedRate: RequestRate | undefined
  readonly scalingRate: EnvironmentBudget
  /** Of a function that keeps tenants apart; undefined of others. */
  readonly tenancy: Tenancy | undefined
  /** Where its invocations may lead to itself again, unless it allows that (AS-7). */
  guard: Guard | undefined
  /** Requests being served, on demand or provisioned. */
  inFlight = 0
  onDemandInFlight = 0
  /** What is set aside for the provisioned concurrency of all its qualifiers. */
  provisioned = 0
  /** While something is wrong with it. */
  faults: Faults | undefined

  constructor(
    name: string,
    index: number,
    reserved: number | undefined,
    reservedRate: RequestRate | undefined,
    scalingRate: EnvironmentBudget,
    tenancy: Tenancy | undefined,
  ) {
    this.name = name
    this.index = index
    this.reserved = reserved
    this.reservedRate = reservedRate
    this.scalingRate = scalingRate
    this.tenancy = tenancy
  }
}
