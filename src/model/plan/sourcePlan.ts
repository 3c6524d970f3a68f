import type { OpenLoop } from '../../math/arrivalProcess.ts'
import type { CallPlan } from './callPlan.ts'

/** Who calls a function directly, and when: each request is one call, whatever comes of it. */
export interface SourcePlan extends CallPlan {
  /** Its times are microseconds since the start of the run. */
  readonly arrivals: OpenLoop
}
