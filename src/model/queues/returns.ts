import type { EventKind, Kernel } from '../../engine/kernel.ts'
import { Recycler } from '../../engine/recycler.ts'
import type { QueueObserver } from '../queueObserver.ts'
import type { Batch, Mapping } from './mapping.ts'
import { Messages } from './messages.ts'

/** Messages that were received at one moment, and so are visible again at one moment. */
class Return {
  mapping!: Mapping
  readonly messages = new Messages()
  receivedAt = 0
}

/** Messages that nobody deleted stay hidden until their visibility timeout has passed (E-S5). [hot] */
export class Returns {
  readonly #kernel: Kernel
  readonly #observer: QueueObserver
  readonly #returns = new Recycler(() => new Return())
  readonly #visible: EventKind<Return>
  /** The one to which more may be added. */
  #open: Return | undefined

  constructor(kernel: Kernel, observer: QueueObserver, wake: (mapping: Mapping) => void) {
    this.#kernel = kernel
    this.#observer = observer
    this.#visible = kernel.on<Return>('messagesVisible', 'frees', back => {
      const { mapping, messages } = back
      mapping.queue.showAgain(messages, kernel.now)
      wake(mapping)
      this.#returns.giveBack(back)
    })
  }

  /** The first message of a batch goes back; `close` is to be called after the last. */
  add({ mapping, messages }: Batch): void {
    const { since } = messages
    if (this.#open?.receivedAt !== since) this.close()
    const back = (this.#open ??= this.#begin(mapping, since))
    messages.moveTo(back.messages, messages.receives, since)
  }

  /** All that are left in a batch go back. */
  addAll(batch: Batch): void {
    while (batch.messages.length > 0) this.add(batch)
    this.close()
  }

  close(): void {
    const back = this.#open
    if (back === undefined) return
    this.#open = undefined
    const { now } = this.#kernel
    const { queue } = back.mapping
    this.#observer.letGo(queue, back.messages.length, now)
    const visibleAt = queue.visibility.end(back.receivedAt)
    this.#kernel.schedule(Math.max(0, visibleAt - now), this.#visible, back)
  }

  #begin(mapping: Mapping, receivedAt: number): Return {
    const back = this.#returns.take()
    back.mapping = mapping
    back.receivedAt = receivedAt
    return back
  }
}
