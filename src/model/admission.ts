import type { Account } from './account.ts'
import { cold, type Decision, notReady, provisioned, throttled, warm } from './decision.ts'
import type { Invocation } from './invocation.ts'
import type { Pools } from './pools.ts'
import type { ProvisionedConcurrency } from './provisionedConcurrency.ts'

/**
 * Decides what becomes of a request when it arrives, in the order of section 2.1 of the rules:
 * rates, provisioned concurrency, concurrency, reuse, scaling rate,
 * before which there is the limit of environments of tenants. It takes the tokens and the
 * idle environment that the decision needs, and sets why provisioned concurrency was not used. [hot]
 */
export function decide(
  invocation: Invocation,
  account: Account,
  pools: Pools,
  now: number,
): Decision {
  const { lambda } = invocation
  invocation.environment = undefined
  invocation.spill = undefined
  if (lambda.reserved === 0) return throttled.reservedConcurrency
  // A request that is refused later has used up its share of the rate: it was counted on arrival.
  const isRated = isLimitedByRates(invocation)
  if (isRated) {
    if (!account.rate.take(now)) return throttled.accountRate
    if (lambda.reservedRate !== undefined && !lambda.reservedRate.take(now)) {
      return throttled.reservedRate
    }
  }
  if (invocation.provisioned !== undefined) {
    if (takesProvisioned(invocation, invocation.provisioned, pools, now, isRated))
      return provisioned
  }
  const refusal = account.refusal(lambda)
  if (refusal !== undefined) return refusal
  const idle = pools.of(invocation.version).idle.take()
  if (idle !== undefined) {
    invocation.environment = idle
    return warm
  }
  return decideWithoutIdle(invocation, now)
}

/** A new environment, where there may be one and it can come up. */
function decideWithoutIdle({ lambda, version }: Invocation, now: number): Decision {
  if (lambda.tenancy !== undefined && lambda.tenancy.isFull) return throttled.tenantEnvironments
  if (!version.canBeRestored(now)) return notReady
  return lambda.scalingRate.take(now) ? cold : throttled.scalingRate
}

/** No request rate limits events, be it that of provisioned concurrency (C11). */
function isLimitedByRates({ attempt }: Invocation): boolean {
  return attempt === undefined || !attempt.isEvent
}

/** Takes a provisioned environment, or notes why the request spills over (C7, C8). */
function takesProvisioned(
  invocation: Invocation,
  wanted: ProvisionedConcurrency,
  pools: Pools,
  now: number,
  isRated: boolean,
): boolean {
  const idle = pools.provisioned(wanted)
  const environment = idle.newest
  if (wanted.ready === 0) invocation.spill = 'notReady'
  else if (environment === undefined) invocation.spill = 'allBusy'
  else if (!isRated || wanted.rate.take(now)) {
    idle.remove(environment)
    invocation.environment = environment
    // While a deployment rolls out, that is the version before it.
    invocation.version = environment.version
    return true
  } else invocation.spill = 'rate'
  return false
}
