import { Draws } from '../../math/draws.ts'
import { pow } from '../../math/elementary/pow.ts'
import type { RandomStream } from '../../math/random/randomStream.ts'
import type { CallSite } from '../callSite.ts'
import { type Filter, filterOf } from '../filters/filter.ts'
import type { Inlet } from '../inlet.ts'
import type { LanePlan } from '../plan/lanePlan.ts'
import type { OpenOwned } from '../streams.ts'
import { wholeTime } from '../wholeTime.ts'
import { Records } from './records.ts'

/** An event source mapping that reads by lanes, and the function that it calls. [hot] */
export class LaneMapping {
  readonly name: string
  readonly site: CallSite
  readonly plan: LanePlan
  /** Whether it reads: one that is disabled only finishes what it has (E8). */
  isEnabled: boolean
  readonly #perMessage: Draws | undefined
  readonly #luck: RandomStream | undefined
  readonly #filter: Filter | undefined
  /** Records on their way out: no filter lets them through. */
  readonly passedOver = new Records()
  /** Where word of records goes that are given up, once some were. */
  outlet: Inlet | undefined
  /** How many batches there were, and how many records are done or gone. */
  batches = 0
  left = 0
  /** How many calls never reached the function. */
  throttles = 0

  constructor(name: string, plan: LanePlan, site: CallSite, open: OpenOwned) {
    const { filter, messageErrors, perMessage } = plan
    const own = (purpose: string) => open('source', name, purpose)
    this.name = name
    this.site = site
    this.plan = plan
    this.isEnabled = plan.isEnabled
    this.#perMessage = perMessage && new Draws(perMessage.sampler(own('messages')))
    this.#luck = messageErrors > 0 ? own('messageErrors')('uniform') : undefined
    this.#filter = filter && filterOf(filter, name, open)
  }

  get filters(): boolean {
    return this.#filter !== undefined
  }

  /** Whether the function is given the next record, in the order in which they are written. */
  passes(): boolean {
    return this.#filter === undefined || this.#filter.passes()
  }

  /** What the first so many records of a batch do to the handler, drawn each time it is called. */
  prepare(call: Prepared, batch: Records, size: number): void {
    let added = 0
    if (this.#perMessage !== undefined) {
      for (let i = 0; i < size; i++) added += this.#perMessage.next()
    }
    call.addedTime = wholeTime(added)
    const { reportsFailures } = this.plan
    call.fails = !reportsFailures && this.#anyFails(batch, size)
    call.firstFailed = reportsFailures ? this.#firstFailed(batch, size) : size
  }

  /** Where the function does not say which records failed, one that fails takes all with it. */
  #anyFails(batch: Records, size: number): boolean {
    const { hasPoison, messageErrors } = this.plan
    const isUnlucky =
      this.#luck !== undefined && this.#luck.uniform() >= pow(1 - messageErrors, size)
    if (isUnlucky || !hasPoison) return isUnlucky
    for (let i = 0; i < size; i++) if (batch.isPoison(i)) return true
    return false
  }

  /** How many records are before the first that fails: later ones are tried again whatever they did (K6). */
  #firstFailed(batch: Records, size: number): number {
    const { hasPoison, messageErrors } = this.plan
    const luck = this.#luck
    if (luck === undefined && !hasPoison) return size
    for (let i = 0; i < size; i++) {
      if (luck !== undefined && luck.uniform() < messageErrors) return i
      if (batch.isPoison(i)) return i
    }
    return size
  }
}

/** A call that is about to be made. */
interface Prepared {
  addedTime: number
  fails: boolean
  firstFailed: number
}
