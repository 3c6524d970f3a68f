import type { RandomStream } from '../../math/random/randomStream.ts'
import type { PoisonPlan } from '../plan/poisonPlan.ts'
import { poisonOf } from '../poison.ts'

/** Those messages of a queue that fail each time that they are handled. */
export class Poisoned {
  readonly #isPoison: (number: number) => boolean
  readonly #numbers = new Set<number>()

  constructor(plan: PoisonPlan, open: () => RandomStream) {
    this.#isPoison = poisonOf(plan, open)
  }

  /** The next message is sent. */
  meet(number: number): void {
    if (this.#isPoison(number)) this.#numbers.add(number)
  }

  has(number: number): boolean {
    return this.#numbers.has(number)
  }

  /** A message leaves the queue. */
  forget(number: number): void {
    this.#numbers.delete(number)
  }
}
