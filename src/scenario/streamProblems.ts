import { second } from '../math/time.ts'
import { backlogProblems } from './backlogProblems.ts'
import type { CheckedProblem } from './checkedProblem.ts'
import type { Whole } from './mapping.ts'
import { readingProblems } from './readingProblems.ts'
import { startOf } from './startOf.ts'
import type { StreamSettings } from './streamShape.ts'

/** What must not stand together, whatever stream it is. */
export function streamProblems(settings: StreamSettings, whole: Whole): readonly CheckedProblem[] {
  const { ParallelizationFactor = 1, stream = {}, TumblingWindowInSeconds = 0 } = settings
  return [
    ...readingProblems(settings),
    ...problemIf(
      TumblingWindowInSeconds > 0 && ParallelizationFactor > 1,
      'ParallelizationFactor',
      `must be 1 where TumblingWindowInSeconds is set (K9): found ${ParallelizationFactor}`,
    ),
    ...backlogProblems('stream', stream),
    ...timestampProblems(settings, whole),
  ]
}

/** A moment of the clock is one of the run only where that has a start. */
function timestampProblems(
  { StartingPosition, StartingPositionTimestamp: at }: StreamSettings,
  whole: Whole,
): CheckedProblem[] {
  const key = 'StartingPositionTimestamp'
  if (StartingPosition !== 'AT_TIMESTAMP') {
    const message = `must be left out unless StartingPosition is AT_TIMESTAMP: found ${at}`
    return problemIf(at !== undefined, key, message)
  }
  if (at === undefined) {
    const message = 'must be given where StartingPosition is AT_TIMESTAMP: found nothing'
    return [{ path: [key], message }]
  }
  const start = startOf(whole)
  if (start === undefined) {
    const message = 'must stand beside the start of the run: found a scenario without a start'
    return [{ path: [key], message }]
  }
  const message = `must be at most ${start / second}, when the run begins: found ${at}`
  return problemIf(at * second > start, key, message)
}

function problemIf(isWrong: boolean, key: string, message: string): CheckedProblem[] {
  return isWrong ? [{ path: [key], message }] : []
}
