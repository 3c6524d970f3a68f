import type { EventKind, Kernel } from './kernel.ts'

/** What ends in a moment if nothing else ends it before; later ones have higher numbers. */
interface Ending {
  readonly order: number
}

/**
 * The end of a moment: after all that frees in it, and before what asks. What was set last goes
 * first, because it may be what another waits for; what it frees goes before the next. [hot]
 */
export class MomentEnd<Item extends Ending> {
  readonly #kernel: Kernel
  readonly #comes: EventKind<this>
  readonly #end: (item: Item) => void
  /** In ascending order: the last one is the next. */
  readonly #items: Item[] = []
  #isPending = false

  constructor(kernel: Kernel, name: string, end: (item: Item) => void) {
    this.#kernel = kernel
    this.#end = end
    this.#comes = kernel.on<this>(name, 'frees', self => self.#run())
  }

  /** Ends an item at the end of this moment. */
  add(item: Item): void {
    const items = this.#items
    let place = items.length
    while (place > 0 && items[place - 1]!.order > item.order) place--
    items.splice(place, 0, item)
    if (!this.#isPending) this.#await()
  }

  #await(): void {
    this.#isPending = true
    this.#kernel.schedule(0, this.#comes, this)
  }

  #run(): void {
    this.#isPending = false
    while (this.#items.length > 0) {
      if (this.#kernel.isFreeing) return this.#await()
      this.#end(this.#items.pop()!)
    }
  }
}
