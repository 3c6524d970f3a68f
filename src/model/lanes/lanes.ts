import type { EventKind, Kernel } from '../../engine/kernel.ts'
import { type LazyTimer, lazyTimers } from '../../engine/lazyTimer.ts'
import { Recycler } from '../../engine/recycler.ts'
import { InvariantError } from '../../math/assert.ts'
import { second } from '../../math/time.ts'
import type { Answer } from '../clients/answer.ts'
import { neverRan } from '../clients/neverRan.ts'
import type { Invoker } from '../invoker.ts'
import type { Outlets } from '../outlets.ts'
import { quotas } from '../quotas.ts'
import type { GivenUp, StreamObserver } from '../streamObserver.ts'
import { Inbox } from './inbox.ts'
import { Lane, type LanePosition } from './lane.ts'
import { LaneCall } from './laneCall.ts'
import type { LaneMapping } from './laneMapping.ts'
import { isGathering, windowEnds, withinWindow } from './laneWindows.ts'
import type { Records } from './records.ts'

const firstWait = quotas.streamRetryWait.value * second
const longestWait = quotas.streamRetryWaitLongest.value * second

/** Takes records along lanes: one batch at a time, in order, until it is done or given up. [hot] */
export class Lanes {
  readonly #kernel: Kernel
  readonly #invoker: Invoker
  readonly #observer: StreamObserver
  readonly #outlets: Outlets
  readonly #owner: LaneOwner
  readonly #calls = new Recycler(() => new LaneCall(this))
  readonly #awake: EventKind<Lane>
  readonly #due: EventKind<Lane>
  readonly #timer: (lane: Lane) => LazyTimer<Lane>

  constructor(
    kernel: Kernel,
    invoker: Invoker,
    observer: StreamObserver,
    outlets: Outlets,
    owner: LaneOwner,
  ) {
    this.#kernel = kernel
    this.#invoker = invoker
    this.#observer = observer
    this.#outlets = outlets
    this.#owner = owner
    this.#awake = kernel.on<Lane>('laneAwake', 'asks', lane => {
      if (lane.hasFinished) {
        lane.hasFinished = false
        owner.freed(lane)
      }
      lane.isAwake = false
      this.#proceed(lane)
    })
    this.#due = kernel.on<Lane>('laneRetried', 'asks', lane => {
      lane.state = 'free'
      this.#try(lane)
    })
    this.#timer = lazyTimers<Lane>(kernel, 'laneTimer', 'asks', lane => this.wake(lane))
  }

  /** A lane that reads an inbox of its own, or one that others read too. */
  add(mapping: LaneMapping, position: LanePosition, inbox = new Inbox()): Lane {
    const lane = new Lane(mapping, inbox, position)
    lane.timer = this.#timer(lane)
    lane.openedAt = this.#kernel.now
    return lane
  }

  /** There may be something to do, at the end of what happens now. */
  wake(lane: Lane): void {
    if (lane.isAwake || lane.state !== 'free') return
    lane.isAwake = true
    this.#kernel.schedule(0, this.#awake, lane)
  }

  #proceed(lane: Lane): void {
    if (lane.state !== 'free') return
    if (lane.size > 0 || lane.isFinal || lane.nextPart()) this.#try(lane)
    else this.#consider(lane)
  }

  /** Begins with a batch, or waits until it is time to. */
  #consider(lane: Lane): void {
    const { inbox, mapping } = lane
    const { plan } = mapping
    if (!lane.mayBegin || !mapping.isEnabled) return
    const { now } = this.#kernel
    if (inbox.polled > 0) {
      this.#clean(lane)
      // Of what was gathered nothing is left: another window begins with the next record (E3).
      if (inbox.polled === 0) lane.gathersUntil = Infinity
    }
    this.#noteCaughtUp(lane)
    if (windowEnds(lane, now)) return this.#endWindow(lane)
    const most = Math.min(inbox.polled, plan.batchSize)
    const count = withinWindow(lane, most)
    if (count === 0 || isGathering(lane, count, most, now)) return
    if (this.#owner.admits(lane, count)) this.#begin(lane, count)
  }

  #noteCaughtUp(lane: Lane): void {
    if (lane.isBehind && lane.inbox.length === 0) this.#owner.caughtUp(lane)
  }

  /** What has become too old while it waited is not handed on. */
  #clean(lane: Lane): void {
    const { inbox, mapping } = lane
    const { batchSize, maximumAge, retention } = mapping.plan
    const { now } = this.#kernel
    const expired = inbox.records.countUpTo(now - retention, inbox.polled)
    if (expired > 0) {
      this.#observer.expired(lane, inbox.records, expired, now)
      inbox.drop(expired)
      mapping.left += expired
    }
    for (;;) {
      const old = inbox.records.countUpTo(now - maximumAge, Math.min(batchSize, inbox.polled))
      if (old === 0) return
      this.#discard(lane, inbox.records, old, 'tooOld')
      inbox.drop(old)
      mapping.left += old
    }
  }

  #begin(lane: Lane, count: number): void {
    const { batch, inbox, mapping } = lane
    const { tumblingWindow } = mapping.plan
    lane.gathersUntil = Infinity
    lane.timer.clear()
    inbox.moveTo(batch, count)
    lane.number = ++mapping.batches
    lane.size = count
    lane.retries = 0
    if (batch.number(0) <= lane.reached) refuse()
    lane.reached = batch.number(count - 1)
    if (tumblingWindow > 0) lane.openWindow = Math.floor(batch.writtenAt(0) / tumblingWindow)
    this.#observer.taken(lane, this.#kernel.now)
    this.#noteCaughtUp(lane)
    this.#invoke(lane, 1)
  }

  /** A last invocation, without records, ends a tumbling window (K9). */
  #endWindow(lane: Lane): void {
    lane.openWindow = undefined
    lane.gathersUntil = Infinity
    lane.isFinal = true
    lane.number = ++lane.mapping.batches
    lane.retries = 0
    lane.timer.clear()
    this.#invoke(lane, 1)
  }

  /** A part of a batch once more, without what has become too old. */
  #try(lane: Lane): void {
    this.#dropOld(lane)
    if (lane.size > 0 || lane.isFinal) this.#invoke(lane, lane.attempt + 1)
    else this.#goOn(lane)
  }

  #dropOld(lane: Lane): void {
    const { batch, mapping } = lane
    const { maximumAge, retention } = mapping.plan
    const { now } = this.#kernel
    const expired = batch.countUpTo(now - retention, lane.size)
    if (expired > 0) {
      this.#observer.expired(lane, batch, expired, now)
      lane.drop(expired)
    }
    const old = batch.countUpTo(now - maximumAge, lane.size)
    if (old > 0) this.#giveUp(lane, old, 'tooOld')
  }

  #invoke(lane: Lane, attempt: number): void {
    const { batch, mapping } = lane
    const call = this.#calls.take()
    lane.state = 'called'
    lane.attempt = attempt
    call.lane = lane
    call.number = lane.number
    call.attempt = attempt
    call.requestedAt = lane.size > 0 ? batch.writtenAt(0) : this.#kernel.now
    call.isCold = false
    mapping.prepare(call, batch, lane.size)
    this.#observer.invoked(lane, this.#kernel.now)
    this.#invoker.invoke(mapping.site, call)
  }

  left(call: LaneCall): void {
    this.#calls.giveBack(call)
  }

  /** Lambda has answered: what never reached the function is no attempt (E10). */
  answered({ firstFailed, isCold, lane }: LaneCall, answer: Answer): void {
    lane.isCold = isCold
    this.#observer.answered(lane, answer, this.#kernel.now)
    lane.state = 'free'
    if (neverRan(answer)) {
      lane.mapping.throttles++
      return this.#wait(lane)
    }
    if (answer !== 'completed') return this.#fail(lane)
    const { mapping, size } = lane
    if (mapping.plan.reportsFailures && firstFailed < size) return this.#failFrom(lane, firstFailed)
    if (size > 0) this.#checkpoint(lane, size)
    this.#goOn(lane)
  }

  #checkpoint(lane: Lane, count: number): void {
    this.#observer.checkpointed(lane, count, this.#kernel.now)
    lane.drop(count)
  }

  /** The whole part failed: it is split, or tried again as it is. */
  #fail(lane: Lane): void {
    this.#observer.failed(lane, 0, this.#kernel.now)
    if (lane.mapping.plan.bisects && lane.size > 1) {
      lane.split()
      this.#wait(lane)
    } else this.#useRetry(lane)
  }

  /** What is before the first that failed is done; with bisection that is the split (K5, K6). */
  #failFrom(lane: Lane, first: number): void {
    this.#observer.failed(lane, first, this.#kernel.now)
    if (first > 0) this.#checkpoint(lane, first)
    if (first > 0 && lane.mapping.plan.bisects) this.#wait(lane)
    else this.#useRetry(lane)
  }

  #useRetry(lane: Lane): void {
    // Nothing goes on before a window is ended (K9).
    if (lane.isFinal || lane.retries < lane.mapping.plan.retries) {
      lane.retries++
      return this.#wait(lane)
    }
    this.#giveUp(lane, lane.size, 'retriesExhausted')
    this.#goOn(lane)
  }

  #giveUp(lane: Lane, count: number, why: GivenUp): void {
    if (count === 0) return
    this.#discard(lane, lane.batch, count, why)
    lane.drop(count)
  }

  /** Whoever is to be told of records that are given up is told here (K8). */
  #discard(lane: Lane, from: Records, count: number, why: GivenUp): void {
    this.#observer.discarded(lane, from, count, why, this.#kernel.now)
    const { mapping } = lane
    const { tells } = mapping.plan
    if (tells === undefined) return
    mapping.outlet ??= this.#outlets.of(tells)
    mapping.outlet.put(1, 0)
  }

  /** Tries again after a while (K7), or when the first record is too old, if that is earlier. */
  #wait(lane: Lane): void {
    const { maximumAge, retention } = lane.mapping.plan
    const { now } = this.#kernel
    lane.lastWait = lane.lastWait === 0 ? firstWait : Math.min(longestWait, 2 * lane.lastWait)
    const oldAt =
      lane.size > 0 ? lane.batch.writtenAt(0) + Math.min(maximumAge, retention) : Infinity
    lane.state = 'waiting'
    const wait = Math.min(lane.lastWait, Math.max(0, oldAt - now))
    this.#observer.waits(lane, wait, now)
    this.#kernel.schedule(wait, this.#due, lane)
  }

  /** On to the next part of the batch, or to the next batch. */
  #goOn(lane: Lane): void {
    lane.isFinal = false
    lane.lastWait = 0
    if (lane.batch.length === 0) {
      lane.openedAt = this.#kernel.now
      lane.hasFinished = true
    }
    this.wake(lane)
  }
}

/** Told what becomes of lanes. */
interface LaneOwner {
  /** It has done with a batch, in this moment. */
  freed(lane: Lane): void
  /** Whether it may begin with a batch of so many records now; if not, it is woken when it may ask again. */
  admits(lane: Lane, count: number): boolean
  /** It was behind, and nothing is left in its inbox. */
  caughtUp(lane: Lane): void
}

/** Out of line, as all that never happens. */
function refuse(): never {
  throw new InvariantError('a lane never goes back behind what it has begun with')
}
