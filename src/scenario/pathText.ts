import type { Path, Reading } from '../math/reading/reading.ts'
import { found } from '../math/units/found.ts'

const grammar =
  'a path is names with dots between them, such as functions.checkout.MemorySize;' +
  ' a name with dots is quoted, like functions["my.function"], and lists count from [0]'

/** No place of a scenario is further away. */
const longest = 1_000

/** Writes a path so that `parsePath` reads the same way: `functions["my.function"].work[0]`. */
export function printPath(path: Path): string {
  let text = ''
  for (const step of path) {
    if (typeof step === 'number') text += `[${step}]`
    else if (!isPlain(step)) text += `[${JSON.stringify(step)}]`
    else text += text === '' ? step : `.${step}`
  }
  return text
}

/** Reads `functions.checkout.work[0]`, `functions["my.function"]` or `functions.'my.function'`. */
export function parsePath(text: string): Reading<Path> {
  const path: (string | number)[] = []
  const refusal: Reading<Path> = {
    ok: false,
    problems: [{ path: [], message: `${grammar}: ${found(text)}` }],
  }
  if (text === '' || text.length > longest) return refusal
  let at = 0
  while (at < text.length) {
    const isBracket = text[at] === '['
    if (!isBracket && at > 0 && text[at++] !== '.') return refusal
    const step = isBracket ? scanBracket(text, at) : scanName(text, at)
    if (step === undefined) return refusal
    path.push(step.value)
    at = step.end
  }
  return { ok: true, value: path }
}

interface Scanned {
  readonly value: string | number
  readonly end: number
}

const special = new Set('.[]"\'')

function isPlain(name: string): boolean {
  return name !== '' && !Array.from(name).some(each => special.has(each))
}

function scanName(text: string, start: number): Scanned | undefined {
  if (text[start] === '"' || text[start] === "'") return scanQuoted(text, start)
  let end = start
  while (end < text.length && !special.has(text.charAt(end))) end++
  return end === start ? undefined : { value: text.slice(start, end), end }
}

function scanBracket(text: string, start: number): Scanned | undefined {
  const inner = scanName(text, start + 1)
  if (inner === undefined || text[inner.end] !== ']') return undefined
  const isQuoted = special.has(text.charAt(start + 1))
  const value = isQuoted ? inner.value : indexOf(String(inner.value))
  return value === undefined ? undefined : { value, end: inner.end + 1 }
}

/** A name in single quotes is taken as it is; one in double quotes may have JSON's escapes. */
function scanQuoted(text: string, start: number): Scanned | undefined {
  const quote = text.charAt(start)
  let end = start + 1
  while (end < text.length && text[end] !== quote)
    end += quote === '"' && text[end] === '\\' ? 2 : 1
  if (end >= text.length) return undefined
  const value = quote === '"' ? unescaped(text.slice(start, end + 1)) : text.slice(start + 1, end)
  return value === undefined ? undefined : { value, end: end + 1 }
}

function unescaped(quoted: string): string | undefined {
  try {
    const value: unknown = JSON.parse(quoted)
    return typeof value === 'string' ? value : undefined
  } catch {
    return undefined
  }
}

function indexOf(digits: string): number | undefined {
  const index = Number(digits)
  return String(index) === digits && Number.isSafeInteger(index) && index >= 0 ? index : undefined
}
