import type { Distribution } from './distribution.ts'
import { distributionReader } from './reading/distributionReader.ts'
import { plainNumber } from './reading/plainNumber.ts'
import type { NumberReader } from './reading/reader.ts'
import type { Reading } from './reading/reading.ts'

/**
 * A distribution from an untrusted value such as `{ lognormal: { p50: 80, p99: 400 } }`,
 * or all that is wrong with it.
 */
export function readDistribution(
  given: unknown,
  number: NumberReader = plainNumber,
): Reading<Distribution> {
  const reader = distributionReader(number)
  const value = reader.distribution(given, [])
  return value === undefined ? { ok: false, problems: reader.problems } : { ok: true, value }
}
