import type { Distribution } from '../distribution.ts'
import { distributions } from '../distributions.ts'
import { build } from './build.ts'
import type { NumberReader, Reader } from './reader.ts'
import { readForm } from './readForm.ts'
import type { Path } from './reading.ts'
import { readNamed } from './readNamed.ts'
import { refusingQuantile } from './refusingQuantile.ts'

/**
 * A reader that finds the distributions which others are made of. Only those that leave it check
 * what they are asked: samplers that draw by the quantiles of their parts do not pay for it.
 */
export function distributionReader(number: NumberReader): Reader {
  const parts: Reader = {
    number,
    problems: [],
    distribution: (given, path) => distributionAt(parts, given, path),
  }
  return {
    ...parts,
    distribution(given, path) {
      const law = parts.distribution(given, path)
      return law && refusingQuantile(law)
    },
  }
}

function distributionAt(reader: Reader, given: unknown, path: Path): Distribution | undefined {
  const named = readNamed(reader, 'a distribution', distributions, given, path)
  if (named === undefined) return undefined
  const { definition } = named
  const values = readForm(reader, definition, named.given, named.path)
  return values && build(reader, definition, values, named.given, named.path)
}
