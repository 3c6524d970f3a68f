import { backlogProblems } from './backlogProblems.ts'
import type { CheckedProblem } from './checkedProblem.ts'
import type { Whole } from './mapping.ts'
import { readingProblems } from './readingProblems.ts'
import type { StreamSettings } from './streamShape.ts'

/** What must not stand together, whatever stream it is. */
export function streamProblems(settings: StreamSettings, whole: Whole): readonly CheckedProblem[] {
  const { ParallelizationFactor = 1, stream = {}, TumblingWindowInSeconds = 0 } = settings
  const message = `must be 1 where TumblingWindowInSeconds is set (K9): found ${ParallelizationFactor}`
  const isSplit = TumblingWindowInSeconds > 0 && ParallelizationFactor > 1
  return [
    ...readingProblems(settings, whole),
    ...(isSplit ? [{ path: ['ParallelizationFactor'], message }] : []),
    ...backlogProblems('stream', stream),
  ]
}
