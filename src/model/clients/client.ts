import type { TokenBucket } from '../../engine/tokenBucket.ts'
import type { RandomStream } from '../../math/random/randomStream.ts'
import type { CallSite } from '../callSite.ts'
import type { Inlet } from '../inlet.ts'
import type { ClientCallPlan } from '../plan/clientPlan.ts'
import type { OpenOwned } from '../streams.ts'
import { WholeDraws } from '../wholeDraws.ts'
import { ClientRateLimiter } from './clientRateLimiter.ts'
import { frontBucket } from './frontBucket.ts'
import { RetryQuota } from './retryQuota.ts'

/** A client of one function: what it wants, how it waits and how it tries again. [hot] */
export class Client {
  /** Its place among all clients. */
  readonly index: number
  readonly site: CallSite
  plan: ClientCallPlan
  /** What the front lets through of its requests, and of those of all who come the same way. */
  rate: TokenBucket | undefined
  sharedRate: TokenBucket | undefined
  quota: RetryQuota | undefined
  limiter: ClientRateLimiter | undefined
  #overhead: WholeDraws | undefined
  /** Retries have times of their own: however many there are, first attempts keep theirs. */
  #retryOverhead: WholeDraws | undefined
  readonly #own: OpenOwned
  #chance: RandomStream | undefined
  #repeats: RandomStream | undefined
  /** Of events: who is called with what came of them. */
  onSuccess: readonly Client[] = []
  onFailure: readonly Client[] = []
  /** And who else is given a record of it. */
  successes: readonly Inlet[] = []
  failures: readonly Inlet[] = []
  /** How many requests there were. */
  requests = 0

  constructor(index: number, site: CallSite, plan: ClientCallPlan, open: OpenOwned) {
    const { rate, overhead, retries } = plan
    this.index = index
    this.#own = (...purpose) => open('source', plan.name, ...purpose)
    this.site = site
    this.plan = plan
    this.rate = rate && frontBucket(rate)
    this.quota = retries.quota && new RetryQuota(retries.quota)
    this.limiter = retries.isAdaptive ? new ClientRateLimiter() : undefined
    this.#overhead = overhead && new WholeDraws(overhead, this.#own('overhead'))
    this.#retryOverhead = overhead && new WholeDraws(overhead, this.#own('retry', 'overhead'))
  }

  /** It is set differently from now on; a rate or a quota that is new begins full. */
  change(plan: ClientCallPlan, overheadSince: string | undefined): void {
    const { rate, overhead, retries } = plan
    const before = this.plan
    if (!isSame(rate, before.rate)) this.rate = rate && frontBucket(rate)
    if (!isSame(retries.quota, before.retries.quota)) {
      this.quota = retries.quota && new RetryQuota(retries.quota)
    }
    if (retries.isAdaptive !== before.retries.isAdaptive) {
      this.limiter = retries.isAdaptive ? new ClientRateLimiter() : undefined
    }
    if (overheadSince !== undefined) {
      const drawsOf = (...path: readonly string[]) =>
        overhead && new WholeDraws(overhead, this.#own(...path, 'overhead', overheadSince))
      this.#overhead = drawsOf()
      this.#retryOverhead = drawsOf('retry')
    }
    this.site.stream(plan.streamTime ?? 0)
    this.plan = plan
  }

  /** How long an attempt takes to Lambda: the how manieth of its request, from 1. */
  overhead(attempt: number): number {
    const draws = attempt === 1 ? this.#overhead : this.#retryOverhead
    return draws === undefined ? 0 : draws.next()
  }

  /** Whether an event that is done is delivered once more (AS-6). */
  isRepeated(): boolean {
    const { duplicates = 0 } = this.plan.retries.events ?? {}
    if (duplicates === 0) return false
    this.#repeats ??= this.#own('duplicates')('uniform')
    return this.#repeats.uniform() < duplicates
  }

  /** Chance for the wait before a retry; a client that never tries again opens no stream. */
  uniform(): number {
    this.#chance ??= this.#own('retry')('uniform')
    return this.#chance.uniform()
  }
}

/** Whether two plain values say the same. */
function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}
