import { quotas } from '../model/quotas.ts'
import type { CheckedProblem } from './checkedProblem.ts'
import type { StreamSettings } from './streamShape.ts'

const { recordAgeLeast, recordAgeMost } = quotas

type Reading = Partial<
  Pick<
    StreamSettings,
    'MaximumRecordAgeInSeconds' | 'StartingPosition' | 'StartingPositionTimestamp'
  >
>

/** What must not stand together of where reading begins, and when it gives up. */
export function readingProblems(settings: Reading): readonly CheckedProblem[] {
  const { MaximumRecordAgeInSeconds: age = -1 } = settings
  const { StartingPosition, StartingPositionTimestamp } = settings
  const isAtTime = StartingPosition === 'AT_TIMESTAMP'
  const problems: CheckedProblem[] = []
  if (age !== -1 && age < recordAgeLeast.value) {
    const message = `must be -1, or ${recordAgeLeast.value} to ${recordAgeMost.value}: found ${age}`
    problems.push({ path: ['MaximumRecordAgeInSeconds'], message })
  }
  if (isAtTime && StartingPositionTimestamp === undefined) {
    const message = 'must be given where StartingPosition is AT_TIMESTAMP: found nothing'
    problems.push({ path: ['StartingPositionTimestamp'], message })
  }
  if (!isAtTime && StartingPositionTimestamp !== undefined) {
    const message = `must be left out unless StartingPosition is AT_TIMESTAMP: found ${StartingPositionTimestamp}`
    problems.push({ path: ['StartingPositionTimestamp'], message })
  }
  return problems
}
