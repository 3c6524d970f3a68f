import { InvariantError } from '../math/assert.ts'
import type { Outcome } from '../model/outcome.ts'

/**
 * A number for each outcome of a request that was not refused: 0 for `completed`, then what is an
 * error of the function, then what is none. [hot]
 */
export function outcomeIndex(outcome: Outcome): number {
  if (outcome === 'completed') return 0
  if (outcome === 'error') return 1
  if (outcome === 'crash') return 2
  if (outcome === 'timedOut') return 3
  if (outcome === 'restoreTimeout') return 4
  throw new InvariantError(`a request that was refused does not end: found ${outcome}`)
}
