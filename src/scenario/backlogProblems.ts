import type { CheckedProblem } from './checkedProblem.ts'

interface Backlog {
  readonly backlog?: number | undefined
  readonly backlogAge?: string | number | undefined
}

/** Nothing has an age where nothing is. */
export function backlogProblems(
  key: string,
  { backlog = 0, backlogAge }: Backlog,
): readonly CheckedProblem[] {
  if (backlogAge === undefined || backlog > 0) return []
  return [{ path: [key], message: 'must have a backlog where it has a backlogAge: found none' }]
}
