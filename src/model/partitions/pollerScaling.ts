import type { EventKind, Kernel } from '../../engine/kernel.ts'
import type { LaneMapping } from '../lanes/laneMapping.ts'
import type { PollersPlan } from '../plan/pollersPlan.ts'
import { quotas } from '../quotas.ts'
import type { Pollers } from './pollers.ts'

const batchesOfOne = quotas.pollerBatches.value

/** What happens to the number of pollers at a moment of its own. */
export interface ScalingKinds {
  /** Lambda looks at the offset lag. */
  readonly evaluates: EventKind<PollerScaling>
  /** What it decided comes true. */
  readonly changes: EventKind<PollerScaling>
}

/** What is told of a topic. */
interface Lagging {
  /** Records that are written and not committed. */
  readonly lag: number
  scaled(pollers: number): void
}

/** Looks at the offset lag now and then, and changes the number of pollers a while after (KF-2, KF-3, KF-5). */
export class PollerScaling {
  readonly #kernel: Kernel
  readonly #evaluates: EventKind<PollerScaling>
  readonly #changes: EventKind<PollerScaling>
  readonly #plan: PollersPlan
  readonly #pollers: Pollers
  readonly #mapping: LaneMapping
  readonly #topic: Lagging
  #left = 0
  #throttles = 0
  /** Whether it will look. */
  #isAwaited = false
  /** What was decided and is not so yet. */
  #decided: number | undefined

  constructor(
    kernel: Kernel,
    { changes, evaluates }: ScalingKinds,
    plan: PollersPlan,
    pollers: Pollers,
    mapping: LaneMapping,
    topic: Lagging,
  ) {
    this.#kernel = kernel
    this.#evaluates = evaluates
    this.#changes = changes
    this.#plan = plan
    this.#pollers = pollers
    this.#mapping = mapping
    this.#topic = topic
  }

  /** Where there is nothing to choose from, nobody looks. */
  begin(): void {
    const { interval, least, most } = this.#plan
    if (least === most || this.#isAwaited) return
    this.#isAwaited = true
    this.#kernel.schedule(interval, this.#evaluates, this)
  }

  evaluate(): void {
    const { changeAfter } = this.#plan
    this.#isAwaited = false
    if (!this.#mapping.isEnabled) return
    this.begin()
    const wanted = this.#wanted()
    if (this.#decided !== undefined || wanted === this.#pollers.count) return
    this.#decided = wanted
    this.#kernel.schedule(changeAfter, this.#changes, this)
  }

  /** Fewer after throttles, twice as many while the lag is too high, half as many where these would do. */
  #wanted(): number {
    const { afterThrottle, highLag, interval, isProvisioned, least, most } = this.#plan
    const { left, throttles } = this.#mapping
    const done = left - this.#left
    const wasThrottled = throttles > this.#throttles
    this.#left = left
    this.#throttles = throttles
    const { count } = this.#pollers
    const peak = this.#pollers.takePeak()
    if (wasThrottled && !isProvisioned) return Math.max(least, Math.floor(count * afterThrottle))
    if (this.#topic.lag * interval > done * highLag) return Math.min(most, 2 * count)
    const half = Math.max(least, Math.ceil(count / 2))
    return peak <= half * batchesOfOne ? half : count
  }

  change(): void {
    if (this.#decided === undefined) return
    this.#pollers.resize(this.#decided)
    this.#decided = undefined
    if (this.#mapping.isEnabled) this.#topic.scaled(this.#pollers.count)
  }
}
