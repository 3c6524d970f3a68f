import { assert } from '../math/assert.ts'
import { ExactSum } from '../math/statistics/exactSum.ts'
import { TimeAverage } from '../math/statistics/timeAverage.ts'
import type { Spill } from '../model/decision.ts'
import type { ExecutionEnvironment } from '../model/executionEnvironment.ts'
import type { Invocation } from '../model/invocation.ts'
import type { ThrottleLimit } from '../model/throttleLimit.ts'
import type { Levels } from './levels.ts'
import { LimitMeter } from './limitMeter.ts'
import type { TimeSummary } from './measures.ts'
import { ProvisionedMeter } from './provisionedMeter.ts'
import type { RequestCounts } from './requestCounts.ts'
import type { RequestMeter } from './requestMeter.ts'
import type { SourceMeter } from './sourceMeter.ts'
import { TimeMeter } from './timeMeter.ts'
import { WaitingMeter } from './waitingMeter.ts'

/** What a function has in common with others, and what is its own. */
interface Place {
  /** Its place in the plan, and so among the levels. */
  readonly index: number
  readonly isUnreserved: boolean
  readonly isManaged: boolean
  readonly sources: readonly SourceMeter[]
  /** Of what it calls. */
  readonly calls: readonly RequestMeter[]
  /** Of the events that it is handed. */
  readonly events: readonly RequestMeter[]
  /** Requests in flight, and environments. */
  readonly concurrency: Levels
  readonly environments: Levels
  /** So many times are kept as they are. */
  readonly kept: number
}

/** What is measured of one function, apart from what its sources and the levels of all know. */
export class FunctionMeter {
  readonly index: number
  isUnreserved: boolean
  /** Whether it is on Managed Instances, where environments run several requests at once. */
  readonly isManaged: boolean
  readonly sources: readonly SourceMeter[]
  readonly calls: readonly RequestMeter[]
  readonly events: readonly RequestMeter[]
  readonly concurrency: Levels
  readonly environments: Levels
  readonly throttles = new LimitMeter<ThrottleLimit>()
  readonly spills = new LimitMeter<Spill>()
  /** Only of invocations that waited for Init: the others are with the sources. */
  readonly coldDuration: TimeMeter
  readonly initDuration: TimeMeter
  readonly extensionsDuration: TimeMeter
  /** From handing over to the beginning of each invocation. */
  readonly eventAge: TimeMeter
  readonly provisioned = new ProvisionedMeter()
  readonly waiting = new WaitingMeter()
  /** Of Managed Instances, over the whole run. */
  readonly servers = new TimeAverage(0, 0)
  created = 0
  /** In the window. */
  removed = 0
  readonly lifetimes = new ExactSum()
  /** In the window, before it was reserved: requests in flight over time, and those on what is provisioned. */
  #sharedArea = 0n
  #sharedOnProvisioned = 0n

  constructor(place: Place) {
    const { index, isUnreserved, isManaged, sources, calls, events } = place
    const { concurrency, environments, kept } = place
    this.index = index
    this.isUnreserved = isUnreserved
    this.isManaged = isManaged
    this.sources = sources
    this.calls = calls
    this.events = events
    this.concurrency = concurrency
    this.environments = environments
    this.coldDuration = new TimeMeter(kept)
    this.initDuration = new TimeMeter(kept)
    this.extensionsDuration = new TimeMeter(kept)
    this.eventAge = new TimeMeter(kept)
  }

  /** An invocation begins, in the window. */
  start({ attempt, initDuration }: Invocation, now: number): void {
    if (initDuration > 0) this.initDuration.add(initDuration)
    if (attempt?.isEvent === true) this.eventAge.add(now - attempt.requestedAt)
  }

  create(now: number): void {
    this.created++
    this.environments.change(this.index, now, 1)
  }

  remove({ createdAt }: ExecutionEnvironment, now: number): void {
    this.removed++
    this.lifetimes.add(now - createdAt)
    this.environments.change(this.index, now, -1)
  }

  /** The window begins. */
  cut(now: number): void {
    this.removed = 0
    this.lifetimes.clear()
    this.provisioned.cut(now)
    this.#sharedArea = 0n
    this.#sharedOnProvisioned = 0n
  }

  settle(now: number): void {
    this.provisioned.settle(now)
  }

  /** It has concurrency of its own from now on. */
  reserve(now: number): void {
    this.#sharedArea = this.sharedArea(now)
    this.#sharedOnProvisioned = this.sharedOnProvisioned(now)
    this.isUnreserved = false
  }

  /** Requests in flight over time, as long as it had no reserved concurrency. */
  sharedArea(until: number): bigint {
    return this.isUnreserved ? this.concurrency.area(this.index, until) : this.#sharedArea
  }

  /** Of those, the ones on what is provisioned. */
  sharedOnProvisioned(until: number): bigint {
    return this.isUnreserved ? this.provisioned.busyArea(until) : this.#sharedOnProvisioned
  }

  /** A count over all its sources. */
  count(of: (counts: RequestCounts) => number): number {
    return this.sources.reduce((total, { counts }) => total + of(counts), 0)
  }

  /** The same in the window only. */
  countInWindow(of: (counts: RequestCounts) => number): number {
    return this.sources.reduce(
      (total, { counts, countsBefore }) => total + of(counts) - of(countsBefore),
      0,
    )
  }

  /** A count over all that hands it events. */
  countEvents(of: (meter: RequestMeter) => number): number {
    return this.events.reduce((total, meter) => total + of(meter), 0)
  }

  /** An exact sum over all its sources. */
  total(of: (source: SourceMeter) => bigint): bigint {
    return this.sources.reduce((total, source) => total + of(source), 0n)
  }

  get duration(): TimeSummary {
    return this.coldDuration.with(this.sources)
  }

  /** Little's law holds exactly: the area below the concurrency is the sum of all stays (P5). */
  check(until: number): void {
    assert(
      this.concurrency.level(this.index) === this.count(({ inFlight }) => inFlight),
      'the sources of a function share what is in flight',
    )
    assert(
      this.concurrency.wholeArea(this.index, until) === this.total(({ stays }) => stays),
      'concurrency over time is the sum of all stays',
    )
  }
}
