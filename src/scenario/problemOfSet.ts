import type { Problem } from '../math/reading/reading.ts'
import type { ScenarioProblem } from './scenarioProblem.ts'

/** A problem with a value that was set: its text has one line. */
export function problemOfSet(label: string, { path, message }: Problem): ScenarioProblem {
  return { file: label, line: 1, column: 1, path, message }
}
