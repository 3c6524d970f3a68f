import { foundInWords } from './foundInWords.ts'
import { nearestName } from './nearestName.ts'
import { plainObject } from './plainObject.ts'
import { type Reader, report } from './reader.ts'
import type { Path } from './reading.ts'

/** One of a list's definitions, and what was given for it. */
interface Named<D> {
  readonly definition: D
  readonly given: unknown
  readonly path: Path
}

/** Reads `{ name: ... }`, where the name is one of the definitions'. */
export function readNamed<D extends { readonly name: string }>(
  reader: Reader,
  what: string,
  definitions: readonly D[],
  given: unknown,
  path: Path,
): Named<D> | undefined {
  const named = plainObject(given)
  const [name, ...others] = Object.keys(named ?? {})
  if (named === undefined || name === undefined || others.length > 0) {
    const rule = `${what} must be one name and its parameters, like { ${definitions[0]?.name}: ... }`
    return report(reader, path, `${rule}: ${foundInWords(given)}`)
  }
  const definition = definitions.find(each => each.name === name)
  if (definition === undefined) {
    const names = definitions.map(each => each.name)
    const nearest = nearestName(name, names)
    const hint = nearest === undefined ? '' : `; did you mean ${nearest}?`
    const rule = `${what} must be one of ${names.join(', ')}`
    return report(reader, [...path, name], `${rule}: ${foundInWords(name)}${hint}`)
  }
  return { definition, given: named[name], path: [...path, name] }
}
