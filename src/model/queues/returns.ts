import type { EventKind, Kernel } from '../../engine/kernel.ts'
import { Recycler } from '../../engine/recycler.ts'
import type { LetGoCause, QueueObserver } from '../queueObserver.ts'
import type { Batch, Mapping } from './mapping.ts'
import { Messages } from './messages.ts'

/** Messages that were received at one moment, and so are visible again at one moment. */
class Return {
  mapping!: Mapping
  readonly messages = new Messages()
  cause: LetGoCause = 'failed'
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
  add({ mapping, messages }: Batch, cause: LetGoCause): void {
    const { since } = messages
    if (this.#open?.receivedAt !== since || this.#open.cause !== cause) this.close()
    const back = (this.#open ??= this.#begin(mapping, since, cause))
    messages.moveTo(back.messages, messages.receives, since)
  }

  /** All that are left in a batch go back. */
  addAll(batch: Batch, cause: LetGoCause): void {
    while (batch.messages.length > 0) this.add(batch, cause)
    this.close()
  }

  close(): void {
    const back = this.#open
    if (back === undefined) return
    this.#open = undefined
    const { now } = this.#kernel
    const visibleAt = Math.max(now, back.mapping.queue.visibility.end(back.receivedAt))
    this.#observer.letGo(back, visibleAt, now)
    this.#kernel.schedule(visibleAt - now, this.#visible, back)
  }

  #begin(mapping: Mapping, receivedAt: number, cause: LetGoCause): Return {
    const back = this.#returns.take()
    back.mapping = mapping
    back.cause = cause
    back.receivedAt = receivedAt
    return back
  }
}
