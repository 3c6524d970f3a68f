import type { Distribution } from '../math/distribution.ts'
import { readDistribution } from '../math/readDistribution.ts'
import type { Reading } from '../math/reading/reading.ts'
import { unitReader } from './unitReader.ts'

/** A distribution of times; a bare time such as `60ms` is always that long. */
export function readLaw(given: unknown): Reading<Distribution> {
  const isBare = typeof given === 'string' || typeof given === 'number'
  if (!isBare) return readDistribution(given, unitReader)
  const reading = readDistribution({ constant: given }, unitReader)
  if (reading.ok) return reading
  const problems = reading.problems.map(({ message }) => ({ path: [], message: inPlace(message) }))
  return { ok: false, problems }
}

/** The parameter's name was not written, and what is there could have been a whole distribution. */
function inPlace(message: string): string {
  return message
    .replace(/^constant /, '')
    .replace(': found ', ', or a distribution such as { exponential: 60ms }: found ')
}
