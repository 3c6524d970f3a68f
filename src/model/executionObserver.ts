import type { StatePlan } from './plan/stateMachinePlan.ts'

/** How an execution of a state machine ends. */
export type ExecutionEnding = 'succeeded' | 'failed' | 'timedOut'

/** What is told of an execution, which is only lent. */
export interface SeenExecution {
  /** The machine by its place among those of the plan. */
  readonly machine: { readonly name: string; readonly index: number }
  /** The how manieth of its machine, from 1. */
  readonly number: number
  readonly beganAt: number
  /** So far, items of distributed Maps included and retries of calls left out. */
  readonly transitions: number
}

/** What the model tells of executions of state machines, when it happens. */
export interface ExecutionObserver {
  began(execution: SeenExecution, now: number): void
  /** One of its branches comes to a state, or tries again what is inside it. */
  entered(execution: SeenExecution, state: StatePlan, now: number): void
  /** So many items of a distributed Map begin as executions of their own. */
  opened(execution: SeenExecution, items: number, now: number): void
  ended(execution: SeenExecution, ending: ExecutionEnding, now: number): void
}
