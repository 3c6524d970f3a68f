import { foundInWords } from '../../math/reading/foundInWords.ts'
import type { Path, Problem, Reading } from '../../math/reading/reading.ts'
import type { Dialect } from '../../model/filters/dialect.ts'
import type { Pattern } from '../../model/filters/pattern.ts'
import {
  isList,
  isMap,
  type PatternMap,
  type PatternValue,
} from '../../model/filters/patternValue.ts'
import { plainOf } from './patternOf.ts'
import { readTest } from './readTest.ts'

/** Who reads a pattern, and which attributes there are. */
export interface PatternReader {
  readonly dialect: Dialect
  /** The attribute that a path of keys means, or why there is none. */
  readonly attributeAt: (path: readonly string[]) => { readonly name: string } | string
}

const or = '$or'
const fewestAlternatives = 2

/** A pattern of AWS's language, as what it asks of the attributes, or all that is wrong with it. */
export function readPattern(given: PatternValue, reader: PatternReader): Reading<Pattern> {
  const problems: Problem[] = []
  const pattern = new PatternText(reader, problems).read(given)
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: pattern }
}

/** Notes what is wrong; what it makes of that means nothing. */
class PatternText {
  readonly #reader: PatternReader
  readonly #problems: Problem[]

  constructor(reader: PatternReader, problems: Problem[]) {
    this.#reader = reader
    this.#problems = problems
  }

  read(given: PatternValue): Pattern {
    if (isMap(given)) return this.#map(given, [], [])
    return this.#report([], 'must be keys with lists of what matches', given)
  }

  /** `keys` are where an event has it, `path` where the pattern has it: they differ below `$or`. */
  #map(map: PatternMap, keys: readonly string[], path: Path): Pattern {
    if (map.size === 0) return this.#report(path, 'must have a key', map)
    return {
      every: Array.from(map, ([key, value]) => {
        const here = [...path, key]
        if (key === or) return this.#alternatives(value, keys, here)
        const below = [...keys, key]
        if (isMap(value)) return this.#map(value, below, here)
        if (isList(value)) return this.#attribute(value, below, here)
        return this.#report(here, 'must be a list of what matches, or keys with such lists', value)
      }),
    }
  }

  #alternatives(value: PatternValue, keys: readonly string[], path: Path): Pattern {
    const maps = isList(value) ? value.filter(isMap) : []
    if (!isList(value) || maps.length < Math.max(value.length, fewestAlternatives)) {
      return this.#report(path, 'must be a list of two patterns or more', value)
    }
    return { some: maps.map((each, i) => this.#map(each, keys, [...path, i])) }
  }

  #attribute(list: readonly PatternValue[], keys: readonly string[], path: Path): Pattern {
    if (list.length === 0) return this.#report(path, 'must have an element', list)
    const { attributeAt, dialect } = this.#reader
    const attribute = attributeAt(keys)
    if (typeof attribute === 'string') {
      this.#problems.push({ path, message: attribute })
      return nothing
    }
    return {
      some: list.map((each, i) => {
        const test = readTest(each, dialect)
        if (typeof test === 'function') return { attribute: attribute.name, test }
        this.#problems.push({ ...test, path: [...path, i, ...test.path] })
        return nothing
      }),
    }
  }

  #report(path: Path, rule: string, found: PatternValue): Pattern {
    this.#problems.push({ path, message: `${rule}: ${foundInWords(plainOf(found))}` })
    return nothing
  }
}

const nothing: Pattern = { some: [] }
