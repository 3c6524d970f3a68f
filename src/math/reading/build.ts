import type { Parameters, Values, Written } from '../parameter.ts'
import { plainObject } from './plainObject.ts'
import { attempt, type Reader } from './reader.ts'
import type { Path } from './reading.ts'
import { writtenText } from './writtenText.ts'

/** What can be built from complete values, once they fit each other. */
interface Buildable<Built> {
  check?(values: Values<Parameters>, written: Written): void
  create(values: Values<Parameters>): Built
}

/** What a definition makes of its values, or undefined with the problem noted where it refuses them. */
export function build<Built>(
  reader: Reader,
  definition: Buildable<Built>,
  values: Values<Parameters>,
  given: unknown,
  path: Path,
): Built | undefined {
  const named = plainObject(given) ?? {}
  const written = (name: string) => writtenText(named[name] ?? values[name])
  return attempt(reader, path, () => {
    definition.check?.(values, written)
    return definition.create(values)
  })
}
