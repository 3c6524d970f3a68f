import type { Parameters, Values } from '../parameter.ts'
import { attempt, type Reader } from './reader.ts'
import type { Path } from './reading.ts'

/** What can be built from complete values, once they fit each other. */
interface Buildable<Built> {
  check?(values: Values<Parameters>): void
  create(values: Values<Parameters>): Built
}

/** What a definition makes of its values, or undefined with the problem noted where it refuses them. */
export function build<Built>(
  reader: Reader,
  definition: Buildable<Built>,
  values: Values<Parameters>,
  path: Path,
): Built | undefined {
  return attempt(reader, path, () => {
    definition.check?.(values)
    return definition.create(values)
  })
}
