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
  /** Retries have times of their own: however many there are, first attempts keep theirs. */
  readonly #retryOverhead: WholeDraws | undefined
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
    const own = (...path: readonly string[]) => open('source', plan.name, ...path, 'overhead')
    this.#overhead = overhead && new WholeDraws(overhead, own())
    this.#retryOverhead = overhead && new WholeDraws(overhead, own('retry'))
    this.#open = () => open('source', plan.name, 'retry')('uniform')
  }

  /** How long an attempt takes to Lambda: the how manieth of its request, from 1. */
  overhead(attempt: number): number {
    const draws = attempt === 1 ? this.#overhead : this.#retryOverhead
    return draws === undefined ? 0 : draws.next()
  }

  /** Chance for the wait before a retry; a client that never tries again opens no stream. */
  uniform(): number {
    this.#chance ??= this.#open()
    return this.#chance.uniform()
  }
}
