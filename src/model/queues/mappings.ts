import type { EventKind, Kernel } from '../../engine/kernel.ts'
import { type LazyTimer, lazyTimers } from '../../engine/lazyTimer.ts'
import { Recycler } from '../../engine/recycler.ts'
import { second } from '../../math/time.ts'
import type { Answer } from '../clients/answer.ts'
import { neverRan } from '../clients/neverRan.ts'
import type { Invoker } from '../invoker.ts'
import type { MappingPlan } from '../plan/queuePlan.ts'
import type { QueueObserver } from '../queueObserver.ts'
import { quotas } from '../quotas.ts'
import { Batch, type Mapping } from './mapping.ts'
import { Returns } from './returns.ts'

const firstWait = quotas.queueThrottleWait.value * second
const longestWait = quotas.queueThrottleWaitLongest.value * second

/** Reads queues in batches and calls functions with them. [hot] */
export class Mappings {
  readonly #kernel: Kernel
  readonly #invoker: Invoker
  readonly #observer: QueueObserver
  readonly #batches = new Recycler(() => new Batch(this))
  readonly #returns: Returns
  readonly #timer: (mapping: Mapping) => LazyTimer<Mapping>
  /** Messages may be there to be read; a batch has waited after a throttle. */
  readonly #awake: EventKind<Mapping>
  readonly #due: EventKind<Batch>
  /** One more batch at once; time to see whether fewer would do. */
  readonly #grows: EventKind<Mapping>
  readonly #falls: EventKind<Mapping>
  /** Pollers may receive again. */
  readonly #paced: EventKind<Mapping>

  constructor(kernel: Kernel, invoker: Invoker, observer: QueueObserver) {
    this.#kernel = kernel
    this.#invoker = invoker
    this.#observer = observer
    this.#returns = new Returns(kernel, observer, mapping => this.wake(mapping))
    this.#awake = kernel.on<Mapping>('queuePolled', 'asks', mapping => {
      mapping.isAwake = false
      this.#read(mapping)
    })
    this.#due = kernel.on<Batch>('batchRetried', 'asks', batch => this.#tryAgain(batch))
    this.#grows = kernel.on<Mapping>('mappingGrows', 'asks', mapping => this.#grow(mapping))
    this.#falls = kernel.on<Mapping>('mappingFalls', 'frees', mapping => {
      mapping.isFalling = mapping.plan.isEnabled
      if (!mapping.isFalling) return
      mapping.concurrency.fall(kernel.now)
      this.#awaitFall(mapping)
    })
    this.#paced = kernel.on<Mapping>('pollersFree', 'asks', mapping => {
      mapping.isPaced = false
      this.#read(mapping)
    })
    this.#timer = lazyTimers<Mapping>(kernel, 'batchWindow', 'asks', mapping =>
      this.#close(mapping),
    )
  }

  /** It begins to read. */
  add(mapping: Mapping): void {
    mapping.window = this.#timer(mapping)
    if (mapping.plan.isEnabled) this.#begin(mapping)
  }

  #begin(mapping: Mapping): void {
    const { isFifo, pollers } = mapping.plan
    mapping.concurrency.begin(this.#kernel.now)
    if (!mapping.isFalling && (!isFifo || pollers !== undefined)) {
      mapping.isFalling = true
      this.#awaitFall(mapping)
    }
    this.wake(mapping)
  }

  /** It reads by other settings from now on; what it has read before is finished. */
  change(mapping: Mapping, plan: MappingPlan): void {
    const { now } = this.#kernel
    const wasEnabled = mapping.plan.isEnabled
    mapping.change(plan, now)
    const { length = 0 } = mapping.gathering?.messages ?? {}
    if (plan.window === 0 || length >= plan.batchSize) this.#close(mapping)
    if (!plan.isEnabled) mapping.concurrency.stop(now)
    else if (wasEnabled) this.wake(mapping)
    else this.#begin(mapping)
  }

  /** Messages may be there to be read, at the end of what happens now. */
  wake(mapping: Mapping): void {
    if (mapping.isAwake || !mapping.plan.isEnabled) return
    mapping.isAwake = true
    this.#kernel.schedule(0, this.#awake, mapping)
  }

  #read(mapping: Mapping): void {
    const { concurrency, plan, queue } = mapping
    if (!plan.isEnabled) return
    const { now } = this.#kernel
    const { visible } = queue
    while (visible.turnToNext()) {
      const begun = mapping.gathering
      if (begun === undefined && concurrency.isFull) break
      if (concurrency.freeAt > now) {
        this.#pace(mapping)
        break
      }
      const batch = begun ?? this.#batches.take()
      const { messages } = batch
      const haveJustCome = queue.visibleSince === now
      const most = Math.min(plan.batchSize, messages.length + concurrency.perReceive)
      const count = queue.receive(messages, most, now)
      if (count > 0) concurrency.received(count, now)
      if (messages.length === 0) this.#batches.giveBack(batch)
      else if (begun === undefined) this.#gather(batch, mapping)
      if (messages.length === plan.batchSize || plan.window === 0) {
        if (messages.length > 0) this.#close(mapping)
      } else if (messages.length > 0 && begun === undefined) this.#openWindow(mapping, haveJustCome)
      if (count === 0) break
    }
    const isBehind = mapping.isBehind(now)
    concurrency.fellBehind(isBehind, now)
    if (isBehind) this.#startGrowing(mapping)
  }

  #pace(mapping: Mapping): void {
    if (mapping.isPaced) return
    mapping.isPaced = true
    this.#kernel.schedule(mapping.concurrency.freeAt - this.#kernel.now, this.#paced, mapping)
  }

  #gather(batch: Batch, mapping: Mapping): void {
    batch.mapping = mapping
    batch.number = ++mapping.batches
    batch.attempt = 0
    batch.requestedAt = batch.messages.sentAt
    batch.deadline = this.#kernel.now + mapping.queue.visibility.timeout
    batch.lastWait = 0
    batch.isDone = false
    mapping.concurrency.enter(this.#kernel.now)
    mapping.gathering = batch
  }

  /**
   * The window began when the last invocation was completed (E3). Where it passed and nothing came, traffic
   * is low (E-S4); where messages came that could not be read, it is over.
   */
  #openWindow(mapping: Mapping, isLow: boolean): void {
    const { window, assumed } = mapping.plan
    const left = Math.max(0, mapping.openedAt + window - this.#kernel.now)
    mapping.window.set(left === 0 && isLow ? Math.max(window, assumed.lowTrafficWait) : left)
  }

  /** What was gathered is handed to the function. */
  #close(mapping: Mapping): void {
    const batch = mapping.gathering
    if (batch === undefined) return
    mapping.gathering = undefined
    mapping.openedAt = this.#kernel.now
    mapping.window.clear()
    this.#invoke(batch)
  }

  #invoke(batch: Batch): void {
    const { mapping } = batch
    batch.attempt++
    batch.isCold = false
    mapping.prepare(batch)
    this.#observer.invoked(batch, this.#kernel.now)
    this.#invoker.invoke(mapping.site, batch)
  }

  /** Lambda has answered; what never reached the function is tried again (E10). */
  answered(batch: Batch, answer: Answer): void {
    if (neverRan(answer)) return this.#hold(batch)
    const { mapping } = batch
    if (answer === 'completed') this.#finish(batch)
    else {
      mapping.concurrency.failed(this.#kernel.now)
      this.#observer.invokeFailed(batch, this.#kernel.now)
      this.#returns.addAll(batch, 'failed')
    }
    this.#end(batch)
  }

  left(batch: Batch): void {
    this.#batches.giveBack(batch)
  }

  /** What is done is deleted; what the function says has failed is not. */
  #finish(batch: Batch): void {
    const { mapping, messages } = batch
    const { now } = this.#kernel
    while (messages.length > 0) {
      if (mapping.messageFails(messages)) {
        this.#returns.add(batch, 'reported')
        // Those behind it may be of its group (E-S15).
        if (mapping.plan.isFifo) this.#returns.addAll(batch, 'reported')
      } else if (mapping.isRepeated()) {
        this.#observer.duplicated(batch, now)
        this.#returns.add(batch, 'repeated')
      } else {
        this.#observer.deleted(batch, now)
        mapping.queue.delete(messages.group)
        messages.drop()
      }
    }
    this.#returns.close()
  }

  #hold(batch: Batch): void {
    const { now } = this.#kernel
    const { mapping } = batch
    mapping.concurrency.throttled(now)
    batch.lastWait = batch.lastWait === 0 ? firstWait : Math.min(longestWait, 2 * batch.lastWait)
    const wait = Math.min(batch.lastWait, Math.max(0, batch.deadline - now))
    this.#observer.held(batch, now + wait, now)
    this.#kernel.schedule(wait, this.#due, batch)
  }

  /** Held until its messages are visible again, it is let go (E-S6). */
  #tryAgain(batch: Batch): void {
    if (this.#kernel.now < batch.deadline) return this.#invoke(batch)
    this.#returns.addAll(batch, 'throttled')
    this.#end(batch)
    this.#batches.giveBack(batch)
  }

  #end(batch: Batch): void {
    const { mapping } = batch
    batch.isDone = true
    mapping.concurrency.leave(this.#kernel.now)
    if (mapping.gathering === undefined) mapping.openedAt = this.#kernel.now
    this.wake(mapping)
  }

  #startGrowing(mapping: Mapping): void {
    const { concurrency } = mapping
    if (mapping.isGrowing || !concurrency.mayGrow) return
    mapping.isGrowing = true
    this.#kernel.schedule(concurrency.growsEvery, this.#grows, mapping)
  }

  #grow(mapping: Mapping): void {
    // What became free in this moment is used first.
    this.#read(mapping)
    mapping.isGrowing = false
    const { now } = this.#kernel
    if (!mapping.isBehind(now)) return
    mapping.concurrency.grow(now)
    this.#read(mapping)
  }

  #awaitFall(mapping: Mapping): void {
    this.#kernel.schedule(mapping.plan.assumed.fallAfter, this.#falls, mapping)
  }
}
