import type { Path } from '../math/reading/reading.ts'
import { printPath } from './pathText.ts'

/** One thing that is wrong with a scenario, in words, and where it is written. */
export interface ScenarioProblem {
  readonly file: string
  /** Both count from 1. */
  readonly line: number
  readonly column: number
  readonly path: Path
  readonly message: string
}

/** More lines than these tell nobody anything. */
const most = 20

/** One line for each problem in the order of the text: `checkout.yaml:14:17 functions.checkout.MemorySize: must be ...`. */
export function printProblems(problems: readonly ScenarioProblem[]): string {
  const sorted = problems.toSorted((a, b) => a.line - b.line || a.column - b.column)
  const lines = sorted.slice(0, most).map(printProblem)
  if (sorted.length > most) lines.push(`and ${sorted.length - most} more`)
  return lines.join('\n')
}

function printProblem({ file, line, column, path, message }: ScenarioProblem): string {
  const place = `${file}:${line}:${column}`
  return path.length === 0 ? `${place} ${message}` : `${place} ${printPath(path)}: ${message}`
}
