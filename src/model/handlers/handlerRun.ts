import type { Deadlines, Due } from '../../engine/deadlines.ts'
import type { Request, RequestOwner } from '../clients/request.ts'
import type { Invocation } from '../invocation.ts'
import type { Use, UseEnding, UseOwner } from '../resources/use.ts'
import type { StepNeeds } from './stepNeeds.ts'

/** A handler on its way through its steps. */
export class HandlerRun implements Due, RequestOwner, UseOwner {
  readonly #used: (run: HandlerRun, succeeded: boolean) => void
  readonly #answered: (run: HandlerRun, succeeded: boolean) => void
  invocation!: Invocation
  /** Of each of its steps. */
  needs: readonly StepNeeds[] = []
  step = 0
  /** Its process ends instead of its first step. */
  crashesFirst = false
  /** What it waits for, and since when it waits for an answer. */
  use: Use | undefined
  request: Request | undefined
  calledAt = 0
  deadlines!: Deadlines<HandlerRun>
  isOpen = true
  deadline = 0
  order = 0
  /** Who still has it: the invocation, an event, the deadlines. */
  holders = 0

  constructor(
    answered: (run: HandlerRun, succeeded: boolean) => void,
    used: (run: HandlerRun, succeeded: boolean) => void,
  ) {
    this.#answered = answered
    this.#used = used
  }

  get label(): string {
    return this.invocation.environment?.label ?? ''
  }

  /** Its timeout has come: what it has waited for until now counts, although nothing comes of it. */
  stopWaiting(now: number): void {
    const { calledAt, invocation, request, use } = this
    if (use !== undefined) invocation.queueTime += (use.hasUnit ? use.grantedAt : now) - use.askedAt
    if (request !== undefined) invocation.callTime += now - calledAt
  }

  began(request: Request): void {
    this.request = request
  }

  ended({ answer }: Request): void {
    this.request = undefined
    this.#answered(this, answer === 'completed')
  }

  used({ askedAt, deadline, grantedAt }: Use, ending: UseEnding): void {
    this.use = undefined
    this.invocation.queueTime += (ending === 'gaveUp' ? deadline : grantedAt) - askedAt
    this.#used(this, ending === 'done')
  }
}
