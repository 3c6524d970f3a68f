import type { OpenLoop } from '../../math/arrivalProcess.ts'
import type { Distribution } from '../../math/distribution.ts'
import type { RetrierPlan } from '../stateMachines/retrier.ts'
import type { ClientCallPlan } from './clientPlan.ts'

/** A state machine of Step Functions, and when its executions start. */
export interface StateMachinePlan {
  readonly name: string
  readonly arrivals: OpenLoop
  /** Of each Task that calls a function; what it tries again is in its retries. */
  readonly calls: readonly ClientCallPlan[]
  /** Those of all branches in one list: a state is known by its place. */
  readonly states: readonly StatePlan[]
  readonly start: number
  /** How long an execution may take. */
  readonly timeout: number
}

export type StatePlan =
  | PassPlan
  | FailPlan
  | WaitPlan
  | ChoicePlan
  | CallStatePlan
  | ParallelPlan
  | MapPlan

/** Where it goes from there. */
interface Leaving {
  readonly name: string
  /** The state that follows; undefined where the branch ends. */
  readonly next: number | undefined
}

/** What fails may go on elsewhere: at the first catcher that has the error. */
interface Catching extends Leaving {
  readonly catchers: readonly { readonly errors: readonly string[]; readonly next: number }[]
}

/** Succeeds, or only passes on. */
interface PassPlan extends Leaving {
  readonly do: 'pass'
}

interface FailPlan extends Leaving {
  readonly do: 'fail'
  readonly error: string
}

interface WaitPlan extends Leaving {
  readonly do: 'wait'
  readonly time: Distribution
}

/** Goes the first way whose chance comes true of one draw, else on; nowhere where there is no `next`. */
interface ChoicePlan extends Leaving {
  readonly do: 'choose'
  readonly ways: readonly { readonly upTo: number; readonly next: number }[]
}

interface CallStatePlan extends Catching {
  readonly do: 'call'
  /** The place of its call among those of the machine. */
  readonly call: number
}

/** Several branches at once. */
interface ParallelPlan extends Catching {
  readonly do: 'parallel'
  readonly starts: readonly number[]
  readonly retriers: readonly RetrierPlan[]
}

/** One branch for each item, so many at once. */
interface MapPlan extends Catching {
  readonly do: 'map'
  readonly start: number
  readonly items: Distribution
  readonly most: number
  /** How many items may fail, and how many of a hundred: the fewer of both. */
  readonly tolerated: { readonly count: number; readonly percentage: number }
  /** Whether items are executions of their own, each of which counts as a transition (SF7). */
  readonly isDistributed: boolean
  readonly retriers: readonly RetrierPlan[]
}

/** Those that have branches inside. */
export type ForkPlan = ParallelPlan | MapPlan
