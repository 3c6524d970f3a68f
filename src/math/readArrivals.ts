import type { ArrivalProcess } from './arrivalProcess.ts'
import { arrivals } from './arrivals.ts'
import { build } from './reading/build.ts'
import { distributionReader } from './reading/distributionReader.ts'
import { plainNumber } from './reading/plainNumber.ts'
import type { NumberReader, Reader } from './reading/reader.ts'
import type { Reading } from './reading/reading.ts'
import { readNamed } from './reading/readNamed.ts'
import { readParameters } from './reading/readParameters.ts'

/** An arrival process from an untrusted value such as `{ poisson: 200 }`, or all that is wrong with it. */
export function readArrivals(
  given: unknown,
  number: NumberReader = plainNumber,
): Reading<ArrivalProcess> {
  const reader = distributionReader(number)
  const value = readInto(reader, given)
  return value === undefined ? { ok: false, problems: reader.problems } : { ok: true, value }
}

function readInto(reader: Reader, given: unknown): ArrivalProcess | undefined {
  const named = readNamed(reader, 'an arrival process', arrivals, given, [])
  if (named === undefined) return undefined
  const { definition } = named
  const values = readParameters(reader, definition.parameters, named.given, named.path)
  return values && build(reader, definition, values, named.given, named.path)
}
