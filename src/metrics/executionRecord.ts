import type { ExecutionEnding } from '../model/executionObserver.ts'

/** What happened to an execution of a state machine, `at` a microsecond of the run. */
export type ExecutionRecord =
  | { readonly at: number; readonly event: 'executionBegan'; readonly execution: string }
  | {
      readonly at: number
      readonly event: 'stateEntered'
      readonly execution: string
      readonly state: string
    }
  | {
      readonly at: number
      readonly event: 'executionEnded'
      readonly execution: string
      readonly ending: ExecutionEnding
    }
