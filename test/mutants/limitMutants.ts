import type { Mutant } from './mutant.ts'

const account = 'src/model/account.ts'
const admission = 'src/model/admission.ts'
const functions = 'src/model/functionsOf.ts'

/** Bugs in what refuses requests: concurrency, request rate, scaling rate. */
export const limitMutants: readonly Mutant[] = [
  {
    name: 'the account runs one request more than its limit',
    rule: 'C2',
    file: account,
    find: 'this.claimed >= this.concurrency ?',
    replace: 'this.claimed > this.concurrency ?',
  },
  {
    name: 'a function runs one request more than is reserved',
    rule: 'C3',
    file: account,
    find: 'lambda.onDemandInFlight >= forDemand',
    replace: 'lambda.onDemandInFlight > forDemand',
  },
  {
    name: 'what is reserved is not taken from the account',
    rule: 'C4',
    file: account,
    find: 'this.setAside += lambda.reserved ?? 0',
    replace: 'this.setAside += 0 * (lambda.reserved ?? 0)',
  },
  {
    name: 'what is provisioned is not carved out of what is reserved',
    rule: 'C6',
    file: account,
    find: 'const forDemand = lambda.reserved - lambda.provisioned',
    replace: 'const forDemand = lambda.reserved',
  },
  {
    name: 'what is provisioned is not claimed from the account',
    rule: 'C5',
    file: account,
    find: 'if (lambda.reserved === undefined) this.setAside += more',
    replace: '',
  },
  {
    name: 'what is provisioned is claimed again where it was reserved',
    rule: 'C6',
    file: account,
    find: 'if (lambda.reserved === undefined) this.setAside += more',
    replace: 'this.setAside += more',
  },
  {
    name: 'surplus provisioned environments that are busy are not set aside',
    rule: 'C5',
    file: account,
    find: 'Math.max(configured, ready) - provisioned.setAside',
    replace: 'configured - provisioned.setAside',
  },
  {
    name: 'requests that wait for their Init are not counted as concurrency',
    rule: 'C1',
    file: admission,
    find: 'const refusal = account.refusal(lambda)',
    replace: `const { initializing } = invocation.version
  account.unreservedInFlight -= initializing
  lambda.onDemandInFlight -= initializing
  const refusal = account.refusal(lambda)
  account.unreservedInFlight += initializing
  lambda.onDemandInFlight += initializing`,
  },
  {
    name: 'a reserved concurrency of 0 is asked after the rate',
    rule: 'C3',
    file: admission,
    find: `if (lambda.reserved === 0) return throttled.reservedConcurrency
  // A request that is refused later has used up its share of the rate: it was counted on arrival.
  const isRated = isLimitedByRates(invocation)
  if (isRated) {
    if (!account.rate.take(now)) return throttled.accountRate`,
    replace: `const isRated = isLimitedByRates(invocation)
  if (isRated) {
    if (!account.rate.take(now)) return throttled.accountRate
    if (lambda.reserved === 0) return throttled.reservedConcurrency`,
  },
  {
    name: 'a request that the reserved rate refuses takes no token of the account',
    rule: 'C11',
    file: admission,
    find: `if (!account.rate.take(now)) return throttled.accountRate
    if (lambda.reservedRate !== undefined && !lambda.reservedRate.take(now)) {
      return throttled.reservedRate
    }`,
    replace: `if (lambda.reservedRate !== undefined && !lambda.reservedRate.take(now)) {
      return throttled.reservedRate
    }
    if (!account.rate.take(now)) return throttled.accountRate`,
  },
  {
    name: 'a request that the quota refuses gives its token of the rate back',
    rule: 'C11',
    file: admission,
    find: 'if (!account.rate.take(now)) return throttled.accountRate',
    replace: `const runs = account.refusal(lambda) === undefined
  if (runs ? !account.rate.take(now) : account.rate.available(now) < 1) return throttled.accountRate`,
  },
  {
    name: 'the window of the request rate is always a second',
    rule: 'C12',
    file: 'src/model/requestRate.ts',
    find: 'Math.floor((perSecond * window) / second)',
    replace: 'perSecond + 0 * window',
  },
  {
    name: 'a reused environment takes a token of the scaling rate',
    rule: 'C10',
    file: admission,
    find: 'if (idle !== undefined) {',
    replace: 'if (idle !== undefined) {\n    lambda.scalingRate.take(now)',
  },
  {
    name: 'a request that the quota refuses takes a token of the scaling rate',
    rule: 'C10',
    file: admission,
    find: 'if (refusal !== undefined) return refusal',
    replace:
      'if (refusal !== undefined) {\n    lambda.scalingRate.take(now)\n    return refusal\n  }',
  },
  {
    name: 'tokens accrue beyond the burst',
    rule: 'C10',
    file: 'src/engine/tokenBucket.ts',
    find: 'this.#level = gained < missing ? this.#level + gained : this.#full',
    replace: 'this.#level += gained + 0 * missing',
  },
  {
    name: 'the scaling rate refills twice as fast',
    rule: 'C10',
    file: 'src/model/scalingRate.ts',
    find: 'return new TokenBucket(burst, burst,',
    replace: 'return new TokenBucket(burst, 2 * burst,',
  },
  {
    name: 'all functions share one scaling rate',
    rule: 'C10',
    file: functions,
    find: 'legacyScalingRate(legacyBurst) : undefined',
    replace: 'legacyScalingRate(legacyBurst) : scalingRate()',
  },
  {
    name: 'before November 2023 every function has a burst of its own',
    rule: 'C10',
    file: functions,
    find: 'common ?? scalingRate()',
    replace: 'common ? legacyScalingRate(legacyBurst) : scalingRate()',
  },
]
