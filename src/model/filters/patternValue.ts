/** What stands in an event where a pattern looks; undefined where nothing does. */
export type AttributeValue = string | number | boolean | null | undefined

/** A number of a pattern as it is written, because AWS compares numbers as texts: 300.0 is not 300. */
export class NumberText {
  readonly text: string

  constructor(text: string) {
    this.text = text
  }

  get value(): number {
    return Number(this.text)
  }
}

/** Any part of a pattern. */
export type PatternValue = PatternLeaf | readonly PatternValue[] | PatternMap

/** What a value may be equal to. */
export type PatternLeaf = string | boolean | null | NumberText

export type PatternMap = ReadonlyMap<string, PatternValue>

export function isMap(value: PatternValue | undefined): value is PatternMap {
  return value instanceof Map
}

export function isList(value: PatternValue | undefined): value is readonly PatternValue[] {
  return Array.isArray(value)
}

export function isLeaf(value: PatternValue): value is PatternLeaf {
  return !isMap(value) && !isList(value)
}
