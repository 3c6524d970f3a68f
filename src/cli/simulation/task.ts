import type { Scenario } from '../../scenario/scenario.ts'

/** What a simulating thread is asked to do; plain values, as they are copied on the way. */
export interface Task {
  /** The run itself, or one with a change of which only the measures are of interest. */
  readonly kind: 'run' | 'variant'
  readonly scenario: Scenario
  /** Instead of the scenario's own. */
  readonly seed: string | undefined
  /** Where the event log goes, if anywhere. */
  readonly eventsFd: number | undefined
}

/** How far a run is. */
export interface Progress {
  /** Of the simulated time. */
  readonly share: number
  readonly requests: number
}
