import type { Request, RequestOwner } from './request.ts'
import type { Visitors } from './visitors.ts'

/** Somebody who comes and does one thing after the other. */
export class Visit implements RequestOwner {
  readonly #proceed: (visit: Visit) => void
  visitors!: Visitors
  /** The how manieth, from 1. */
  number = 0
  beganAt = 0
  /** The next thing to do. */
  place = 0
  /** Whether a call failed that the rest needs. */
  isBroken = false
  /** Who comes again afterwards; -1 where nobody does. */
  user = -1

  constructor(proceed: (visit: Visit) => void) {
    this.#proceed = proceed
  }

  get label(): string {
    return `${this.visitors.name}~${this.number}`
  }

  began(): void {}

  ended({ answer }: Request): void {
    const step = this.visitors.flow[this.place++]
    this.isBroken = answer !== 'completed' && step?.do === 'call' && step.isVital
    this.#proceed(this)
  }
}
