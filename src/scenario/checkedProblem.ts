import type { Problem } from '../math/reading/reading.ts'

/** A problem of a scenario's value, and where its reader should look for it. */
export interface CheckedProblem extends Problem {
  /** The key itself is wrong, not what stands there. */
  readonly isKey?: boolean
  /** What must be right in all else for this to be a problem; only what it is about where it is left out. */
  readonly follows?: Problem['path']
  /** Where it is not the scenario's own text: in the line of a trace. */
  readonly trace?: { readonly file: string; readonly line: number }
}
