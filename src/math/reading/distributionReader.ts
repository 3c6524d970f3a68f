import type { Distribution } from '../distribution.ts'
import { distributions } from '../distributions.ts'
import { attempt, type NumberReader, type Reader } from './reader.ts'
import { readForm } from './readForm.ts'
import type { Path } from './reading.ts'
import { readNamed } from './readNamed.ts'

/** A reader that finds the distributions which others are made of. */
export function distributionReader(number: NumberReader): Reader {
  const reader: Reader = {
    number,
    problems: [],
    distribution: (given, path) => distributionAt(reader, given, path),
  }
  return reader
}

function distributionAt(reader: Reader, given: unknown, path: Path): Distribution | undefined {
  const named = readNamed(reader, 'a distribution', distributions, given, path)
  if (named === undefined) return undefined
  const { definition } = named
  const values = readForm(reader, definition, named.given, named.path)
  if (values === undefined) return undefined
  const fits = attempt(reader, named.path, () => {
    definition.check?.(values)
    return true
  })
  return fits ? definition.create(values) : undefined
}
