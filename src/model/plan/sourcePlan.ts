import type { OpenLoop } from '../../math/arrivalProcess.ts'

/** Who calls a function, and when. */
export interface SourcePlan {
  readonly name: string
  readonly functionName: string
  readonly qualifier: string
  /** Its times are microseconds since the start of the run. */
  readonly arrivals: OpenLoop
  readonly recorded: RecordedRequests | undefined
}

/** What a trace knows of each request, in the order of arrivals; NaN where it does not say. */
export interface RecordedRequests {
  readonly durations: Float64Array
  readonly inits: Float64Array
  /** 1 where the recorded request failed, 0 where it did not; NaN where nothing is known. */
  readonly errors: Float64Array
}
