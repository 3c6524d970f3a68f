import { TokenBucket } from '../../engine/tokenBucket.ts'
import type { RandomStream } from '../../math/random/randomStream.ts'
import { Faults } from '../changing/faults.ts'
import type { ResourcePlan } from '../plan/resourcePlan.ts'
import type { OpenOwned } from '../streams.ts'

/** A limited resource at run time. */
export class Resource {
  /** Its place among all resources. */
  readonly index: number
  plan: ResourcePlan
  bucket: TokenBucket | undefined
  readonly #open: () => RandomStream
  #chance: RandomStream | undefined
  /** How many use it, and how many wait. */
  busy = 0
  queued = 0
  units: number
  /** While something is wrong with it: how much longer it takes, and how many uses fail. */
  readonly faults = new Faults()
  slowness = 1
  failures = 0
  /** Whether its next token is waited for. */
  isWaking = false

  constructor(plan: ResourcePlan, index: number, open: OpenOwned) {
    const { rate } = plan
    this.index = index
    this.plan = plan
    this.units = plan.units
    this.bucket = bucketOf(rate)
    this.#open = () => open('resource', plan.name, 'failures')('uniform')
  }

  /** It has other limits from now on; another rate begins with a full burst. */
  change(plan: ResourcePlan): void {
    const { rate } = this.plan
    if (!isSame(plan.rate, rate)) this.bucket = bucketOf(plan.rate)
    this.units = plan.units
    this.plan = plan
  }

  /** Whether a use fails; while nothing is wrong, no number is drawn. */
  fails(): boolean {
    if (this.failures === 0) return false
    this.#chance ??= this.#open()
    return this.#chance.uniform() < this.failures
  }
}

function bucketOf(rate: ResourcePlan['rate']): TokenBucket | undefined {
  return rate && new TokenBucket(rate.burst, rate.amount, rate.period)
}

function isSame(a: ResourcePlan['rate'], b: ResourcePlan['rate']): boolean {
  return a?.amount === b?.amount && a?.period === b?.period && a?.burst === b?.burst
}
