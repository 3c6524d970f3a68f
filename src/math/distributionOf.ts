import type { Distribution } from './distribution.ts'
import { readDistribution } from './readDistribution.ts'
import { valueOf } from './reading/reading.ts'

/** The distribution that `{ name: parameters }` describes; a RangeError with all problems if none. */
export function distributionOf(given: unknown): Distribution {
  return valueOf(readDistribution(given))
}
