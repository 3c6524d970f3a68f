import { scanDecimal } from '../math/units/decimal.ts'
import { found } from '../math/units/found.ts'

/**
 * What speaks against a number as it is written, in words: YAML knows more ways to write one than
 * people agree on, and a double cannot hold them all. What passes is read as it looks.
 */
export function numberObjection(source: string, value: number): string | undefined {
  if (!Number.isFinite(value)) return `a number must be finite: ${found(source)}`
  if (!isPlainNumber(source)) {
    const rule = 'a number must be written like 12, -0.5 or 1e3, and a text of digits in quotes'
    return `${rule}: ${found(source)}`
  }
  if (Math.abs(value) > Number.MAX_SAFE_INTEGER) {
    const most = Number.MAX_SAFE_INTEGER
    return `a number must be from -${most} to ${most}, and a text of digits in quotes: ${found(source)}`
  }
  if (Object.is(value, -0)) return `zero must have no sign: ${found(source)}`
  if (value === 0 && !isZero(source)) {
    return `a number must be 0 or at least ${Number.MIN_VALUE}: ${found(source)}`
  }
  return undefined
}

/** The way JSON writes a number: one way for zero in front, none for octal or hexadecimal ones. */
function isPlainNumber(source: string): boolean {
  const start = source.startsWith('-') ? 1 : 0
  const mantissa = scanDecimal(source, start)
  if (mantissa === undefined) return false
  const hasZeroInFront = source[start] === '0' && isDigit(source, start + 1)
  if (hasZeroInFront) return false
  let at = mantissa.end
  if (source[at] === 'e' || source[at] === 'E') {
    at++
    if (source[at] === '+' || source[at] === '-') at++
    if (!isDigit(source, at)) return false
    while (isDigit(source, at)) at++
  }
  return at === source.length
}

function isZero(source: string): boolean {
  const { whole, fraction } = scanDecimal(source, 0) ?? { whole: '', fraction: '' }
  return whole === '' && fraction === ''
}

function isDigit(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return code >= 48 && code <= 57
}
