import { NumberText, type PatternValue } from '../../model/filters/patternValue.ts'
import type { Objection } from '../objection.ts'

/** JSON as the values of a pattern, with numbers as they are written, or the first thing that is wrong. */
export function readJson(text: string): PatternValue | JsonObjection {
  const reader = new JsonReader(text)
  try {
    const value = reader.value()
    reader.end()
    return value
  } catch (error) {
    if (error instanceof JsonObjection) return error
    throw error
  }
}

/** Why a text is no JSON, and at which character. */
export class JsonObjection extends Error implements Objection {
  readonly offset: number

  constructor(message: string, offset: number) {
    super(message)
    this.offset = offset
  }
}

const space = /[ \t\n\r]*/y
const text = /"(?:[^"\\\p{Cc}]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"/uy
const number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y
const word = /true|false|null/y
const words: ReadonlyMap<string, boolean | null> = new Map([
  ['true', true],
  ['false', false],
  ['null', null],
])

class JsonReader {
  readonly #given: string
  #at = 0

  constructor(given: string) {
    this.#given = given
  }

  value(): PatternValue {
    if (this.#takes('{')) return this.#map()
    if (this.#takes('[')) return this.#list()
    const string = this.#match(text)
    if (string !== undefined) return String(JSON.parse(string))
    const digits = this.#match(number)
    if (digits !== undefined) return new NumberText(digits)
    const known = this.#match(word)
    return known === undefined ? this.#refuse('a value') : (words.get(known) ?? null)
  }

  end(): void {
    this.#match(space)
    if (this.#at < this.#given.length) this.#refuse('nothing more')
  }

  #map(): PatternValue {
    const all = new Map<string, PatternValue>()
    if (this.#takes('}')) return all
    do {
      const key = this.#key()
      if (!this.#takes(':')) this.#refuse('a colon')
      if (all.has(key)) this.#refuse(`one value of ${key}, not a second`)
      all.set(key, this.value())
    } while (this.#takes(','))
    return this.#takes('}') ? all : this.#refuse('a comma or }')
  }

  #list(): PatternValue {
    const all: PatternValue[] = []
    if (this.#takes(']')) return all
    do all.push(this.value())
    while (this.#takes(','))
    return this.#takes(']') ? all : this.#refuse('a comma or ]')
  }

  #key(): string {
    this.#match(space)
    const key = this.#match(text) ?? this.#refuse('a key in double quotes')
    return String(JSON.parse(key))
  }

  #takes(sign: string): boolean {
    this.#match(space)
    if (this.#given[this.#at] !== sign) return false
    this.#at++
    return true
  }

  #match(token: RegExp): string | undefined {
    token.lastIndex = this.#at
    const found = token.exec(this.#given)?.[0]
    if (found !== undefined) this.#at = token.lastIndex
    return found
  }

  #refuse(wanted: string): never {
    throw new JsonObjection(wanted, this.#at)
  }
}
