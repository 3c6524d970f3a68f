import { millisecond } from '../math/time.ts'
import type { SourceSettings } from './sourceShape.ts'
import { timeOf } from './timeOf.ts'

/** How long a source says that its front waits for a function. */
export function givenTimeout({ TimeoutInMillis, idleTimeout }: SourceSettings): number | undefined {
  if (TimeoutInMillis !== undefined) return TimeoutInMillis * millisecond
  return idleTimeout === undefined ? undefined : timeOf(idleTimeout)
}
