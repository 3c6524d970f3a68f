import { quotas } from '../model/quotas.ts'
import type { CheckedProblem } from './checkedProblem.ts'
import type { StreamSettings } from './streamShape.ts'

const { recordAgeLeast, recordAgeMost } = quotas

/** What must not stand together, whatever stream it is. */
export function streamProblems(settings: StreamSettings): readonly CheckedProblem[] {
  const { MaximumRecordAgeInSeconds: age = -1, ParallelizationFactor = 1 } = settings
  const { StartingPosition, StartingPositionTimestamp, stream = {} } = settings
  const { TumblingWindowInSeconds = 0 } = settings
  const isAtTime = StartingPosition === 'AT_TIMESTAMP'
  return [
    ...problemIf(
      age !== -1 && age < recordAgeLeast.value,
      'MaximumRecordAgeInSeconds',
      () => `must be -1, or ${recordAgeLeast.value} to ${recordAgeMost.value}: found ${age}`,
    ),
    ...problemIf(
      isAtTime && StartingPositionTimestamp === undefined,
      'StartingPositionTimestamp',
      () => 'must be given where StartingPosition is AT_TIMESTAMP: found nothing',
    ),
    ...problemIf(
      !isAtTime && StartingPositionTimestamp !== undefined,
      'StartingPositionTimestamp',
      () =>
        `must be left out unless StartingPosition is AT_TIMESTAMP: found ${StartingPositionTimestamp}`,
    ),
    ...problemIf(
      TumblingWindowInSeconds > 0 && ParallelizationFactor > 1,
      'ParallelizationFactor',
      () => `must be 1 where TumblingWindowInSeconds is set (K9): found ${ParallelizationFactor}`,
    ),
    ...problemIf(
      stream.backlogAge !== undefined && (stream.backlog ?? 0) === 0,
      'stream',
      () => 'must have a backlog where it has a backlogAge: found none',
    ),
  ]
}

function problemIf(isWrong: boolean, key: string, message: () => string): CheckedProblem[] {
  return isWrong ? [{ path: [key], message: message() }] : []
}
