import type { Due } from '../../engine/deadlines.ts'
import type { Answer } from '../clients/answer.ts'
import type { Request, RequestOwner } from '../clients/request.ts'
import type { SeenExecution } from '../executionObserver.ts'
import type { StateMachine } from './stateMachine.ts'

/**
 * One execution of a state machine. The objects are used again: whoever is handed one reads it at once
 * and keeps no reference.
 */
export class Execution implements Due, SeenExecution {
  machine!: StateMachine
  number = 0
  beganAt = 0
  transitions = 0
  /** The branch that is not inside another. */
  root!: Branch
  /** Whether it is still running. */
  isOpen = true
  deadline = 0
  order = 0
}

/** One state after the other of an execution, or of what is inside one of its states. */
export class Branch implements RequestOwner {
  readonly #goOn: (branch: Branch) => void
  execution!: Execution
  /** Whose state it is inside; undefined where it is the whole execution. */
  parent: Branch | undefined
  /** The state that it is at, or comes to next; undefined behind the last. */
  place: number | undefined = 0
  /** Of the state that it is at: its call, and what came of it. */
  request: Request | undefined
  answer: Answer | undefined
  /** Of the state that it is at: how often each of its retriers tried again. */
  readonly used: number[] = []
  /** Those inside the state that it is at, with items that are still to come and those that failed. */
  readonly children: Branch[] = []
  left = 0
  failed = 0
  tolerated = 0
  /** Its own place among the children of its parent. */
  index = 0
  /** Whether an event has it. */
  isAwaited = false
  /** Whether it was stopped. */
  isOver = false

  constructor(goOn: (branch: Branch) => void) {
    this.#goOn = goOn
  }

  get label(): string {
    const { machine, number } = this.execution
    return `${machine.name}~${number}`
  }

  began(request: Request): void {
    this.request = request
  }

  ended({ answer }: Request): void {
    this.request = undefined
    this.answer = answer
    this.#goOn(this)
  }
}
