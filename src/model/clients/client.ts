import { TokenBucket } from '../../engine/tokenBucket.ts'
import type { RandomStream } from '../../math/random/randomStream.ts'
import { second } from '../../math/time.ts'
import type { CallSite } from '../callSite.ts'
import type { ClientCallPlan } from '../plan/clientPlan.ts'
import type { OpenOwned } from '../streams.ts'
import { WholeDraws } from '../wholeDraws.ts'
import { ClientRateLimiter } from './clientRateLimiter.ts'
import { RetryQuota } from './retryQuota.ts'

/** So many seconds: in them any sensible rate gives whole tokens. */
const secondsCounted = 3_600

/** A client of one function: what it wants, how it waits and how it tries again. [hot] */
export class Client {
  /** Its place among all clients. */
  readonly index: number
  readonly site: CallSite
  readonly plan: ClientCallPlan
  /** What the front lets through. */
  readonly rate: TokenBucket | undefined
  readonly quota: RetryQuota | undefined
  readonly limiter: ClientRateLimiter | undefined
  readonly #overhead: WholeDraws | undefined
  readonly #open: () => RandomStream
  #chance: RandomStream | undefined
  /** How many requests there were. */
  requests = 0

  constructor(index: number, site: CallSite, plan: ClientCallPlan, open: OpenOwned) {
    const { rate, overhead, retries } = plan
    this.index = index
    this.site = site
    this.plan = plan
    // Rates need not be whole, the tokens of a bucket are.
    this.rate =
      rate &&
      new TokenBucket(
        rate.burst,
        Math.round(rate.perSecond * secondsCounted),
        secondsCounted * second,
      )
    this.quota = retries.quota && new RetryQuota(retries.quota)
    this.limiter = retries.isAdaptive ? new ClientRateLimiter() : undefined
    this.#overhead = overhead && new WholeDraws(overhead, open('source', plan.name, 'overhead'))
    this.#open = () => open('source', plan.name, 'retry')('uniform')
  }

  /** How long the next attempt takes to Lambda. */
  overhead(): number {
    return this.#overhead === undefined ? 0 : this.#overhead.next()
  }

  /** Chance for the wait before a retry; a client that never tries again opens no stream. */
  uniform(): number {
    this.#chance ??= this.#open()
    return this.#chance.uniform()
  }
}
