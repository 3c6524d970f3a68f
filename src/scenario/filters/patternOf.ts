import { isList, isMap, NumberText, type PatternValue } from '../../model/filters/patternValue.ts'

/** A pattern that is written as a part of the scenario. */
export function patternOf(given: unknown): PatternValue {
  if (typeof given === 'string' || typeof given === 'boolean') return given
  if (typeof given === 'number') return new NumberText(String(given))
  if (Array.isArray(given)) return given.map(patternOf)
  if (typeof given !== 'object' || given === null) return null
  return new Map(Object.entries(given).map(([key, value]) => [key, patternOf(value)]))
}

/** What a message calls it. */
export function plainOf(value: PatternValue): unknown {
  if (value instanceof NumberText) return value.value
  if (isList(value)) return value.map(plainOf)
  if (isMap(value)) {
    return Object.fromEntries(Array.from(value, ([key, part]) => [key, plainOf(part)]))
  }
  return value
}
