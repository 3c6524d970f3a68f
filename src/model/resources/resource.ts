import { TokenBucket } from '../../engine/tokenBucket.ts'
import type { RandomStream } from '../../math/random/randomStream.ts'
import { Faults } from '../changing/faults.ts'
import type { ResourcePlan } from '../plan/resourcePlan.ts'
import type { OpenOwned } from '../streams.ts'

/** A limited resource at run time. */
export class Resource {
  /** Its place among all resources. */
  readonly index: number
  readonly plan: ResourcePlan
  readonly bucket: TokenBucket | undefined
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
    this.bucket = rate && new TokenBucket(rate.burst, rate.amount, rate.period)
    this.#open = () => open('resource', plan.name, 'failures')('uniform')
  }

  /** Whether a use fails; while nothing is wrong, no number is drawn. */
  fails(): boolean {
    if (this.failures === 0) return false
    this.#chance ??= this.#open()
    return this.#chance.uniform() < this.failures
  }
}
