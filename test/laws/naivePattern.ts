import { plainObject } from '../../src/math/reading/plainObject.ts'

/**
 * Whether a pattern matches an event, both as plain JSON, written from the sentences of AWS's page alone and
 * without anything of the model: every key of the pattern must match, and one element of each list.
 */
export function naivelyMatches(pattern: unknown, event: unknown): boolean {
  return Object.entries(plainObject(pattern) ?? {}).every(([key, value]) => {
    if (key === '$or') return listOf(value).some(each => naivelyMatches(each, event))
    const { [key]: part } = plainObject(event) ?? {}
    if (Array.isArray(value)) return value.some(each => elementMatches(each, part))
    return naivelyMatches(value, part)
  })
}

function elementMatches(element: unknown, value: unknown): boolean {
  const operator = plainObject(element)
  if (operator === undefined) return isSame(element, value)
  const [[name, argument] = ['', undefined]] = Object.entries(operator)
  const isLeaf = value !== undefined && plainObject(value) === undefined
  if (name === 'exists') return argument === isLeaf
  if (!isLeaf) return false
  if (name === 'anything-but') {
    const nested = plainObject(argument)
    const not = nested === undefined ? listOf(argument) : alternativesOf(nested)
    return !not.some(each => elementMatches(each, value))
  }
  if (name === 'numeric') return typeof value === 'number' && isInside(listOf(argument), value)
  if (typeof value !== 'string') return false
  const caseless = plainObject(argument)?.['equals-ignore-case']
  const [text, wanted] =
    typeof caseless === 'string'
      ? [value.toUpperCase(), caseless.toUpperCase()]
      : [value, String(argument)]
  if (name === 'prefix') return text.slice(0, wanted.length) === wanted
  if (name === 'suffix') return wanted === '' || text.slice(-wanted.length) === wanted
  if (name === 'equals-ignore-case') return text.toUpperCase() === wanted.toUpperCase()
  if (name === 'wildcard') return isLike(text, wanted)
  throw new RangeError(`${name} is no operator of these patterns`)
}

/** Of `{ prefix: [a, b] }` the two that it is short for. */
function alternativesOf(nested: Readonly<Record<string, unknown>>): unknown[] {
  return Object.entries(nested).flatMap(([name, given]) =>
    listOf(given).map(each => ({ [name]: each })),
  )
}

function listOf(given: unknown): readonly unknown[] {
  return Array.isArray(given) ? given : [given]
}

/** Character by character, numbers as they are written. */
function isSame(a: unknown, b: unknown): boolean {
  return b !== undefined && JSON.stringify(a) === JSON.stringify(b)
}

function isInside([sign, bound, ...more]: readonly unknown[], value: number): boolean {
  const other = Number(bound)
  const isSo =
    (value < other && (sign === '<' || sign === '<=')) ||
    (value > other && (sign === '>' || sign === '>=')) ||
    (value === other && String(sign).includes('='))
  return isSo && (more.length === 0 || isInside(more, value))
}

/** A star stands for any characters. */
function isLike(text: string, wanted: string): boolean {
  if (wanted === '') return text === ''
  if (wanted.startsWith('*')) {
    return isLike(text, wanted.slice(1)) || (text !== '' && isLike(text.slice(1), wanted))
  }
  return text !== '' && text[0] === wanted[0] && isLike(text.slice(1), wanted.slice(1))
}
