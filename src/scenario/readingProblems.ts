import { second } from '../math/time.ts'
import { quotas } from '../model/quotas.ts'
import type { CheckedProblem } from './checkedProblem.ts'
import type { Whole } from './mapping.ts'
import { startOf } from './startOf.ts'
import type { StreamSettings } from './streamShape.ts'

const { recordAgeLeast, recordAgeMost } = quotas

type Reading = Partial<
  Pick<
    StreamSettings,
    'MaximumRecordAgeInSeconds' | 'StartingPosition' | 'StartingPositionTimestamp'
  >
>

/** What must not stand together of where reading begins, and when it gives up. */
export function readingProblems(settings: Reading, whole: Whole): readonly CheckedProblem[] {
  const { MaximumRecordAgeInSeconds: age = -1 } = settings
  const message = `must be -1, or ${recordAgeLeast.value} to ${recordAgeMost.value}: found ${age}`
  const isYoung = age !== -1 && age < recordAgeLeast.value
  const timestamp = timestampProblem(settings, whole)
  return [
    ...(isYoung ? [{ path: ['MaximumRecordAgeInSeconds'], message }] : []),
    ...(timestamp === undefined
      ? []
      : [{ path: ['StartingPositionTimestamp'], message: timestamp }]),
  ]
}

/** A moment of the clock is one of the run only where that has a start. */
function timestampProblem(
  { StartingPosition, StartingPositionTimestamp: at }: Reading,
  whole: Whole,
): string | undefined {
  if (StartingPosition !== 'AT_TIMESTAMP') {
    if (at === undefined) return undefined
    return `must be left out unless StartingPosition is AT_TIMESTAMP: found ${at}`
  }
  if (at === undefined) return 'must be given where StartingPosition is AT_TIMESTAMP: found nothing'
  const start = startOf(whole)
  if (start === undefined) {
    return 'must stand beside the start of the run: found a scenario without a start'
  }
  if (at * second <= start) return undefined
  return `must be at most ${start / second}, when the run begins: found ${at}`
}
