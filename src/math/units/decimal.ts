/** A plain decimal number as digits before and after the point, without zeros that say nothing. */
export interface Decimal {
  readonly whole: string
  readonly fraction: string
}

/** A number found in a text, and where the text goes on after it. */
interface ScannedDecimal extends Decimal {
  readonly end: number
}

/** Reads `12` or `12.5` from `start` on: ASCII digits only, no sign, no exponent, no bare point. */
export function scanDecimal(text: string, start: number): ScannedDecimal | undefined {
  const point = endOfDigits(text, start)
  if (point === start) return undefined
  const end = text[point] === '.' ? endOfDigits(text, point + 1) : point
  if (end === point + 1) return undefined
  return { ...trimmed(text.slice(start, point), text.slice(point + 1, end)), end }
}

/** The number `digits` with its point moved `places` to the left. */
export function shiftedDecimal(digits: string, places: number): Decimal {
  const padded = digits.padStart(places + 1, '0') + '0'.repeat(Math.max(0, -places))
  const point = padded.length - Math.max(0, places)
  return trimmed(padded.slice(0, point), padded.slice(point))
}

/** The shortest decimal number that reads back as `value`, times ten to the `power`. */
export function scaledDecimal(value: number, power: number): Decimal {
  const [mantissa = '', exponent = '0'] = String(value).split('e')
  const [whole = '', fraction = ''] = mantissa.split('.')
  return shiftedDecimal(whole + fraction, fraction.length - Number(exponent) - power)
}

/** The text that `scanDecimal` reads as this number. */
export function printDecimal({ whole, fraction }: Decimal): string {
  const point = fraction === '' ? '' : '.'
  return `${whole || '0'}${point}${fraction}`
}

/**
 * The number times `factor` without rounding; undefined where that is no whole number. Forty
 * digits are beyond the limits of every unit here and every decimal that could come out whole:
 * more are not worth the time, and a product of that size is refused by whoever asked for it.
 */
export function exactProduct({ whole, fraction }: Decimal, factor: bigint): bigint | undefined {
  if (fraction.length > 40) return undefined
  if (whole.length > 40) return BigInt(whole.slice(0, 40)) * factor
  const product = BigInt(whole + fraction) * factor
  const divisor = powerOfTen(fraction.length)
  return product % divisor === 0n ? product / divisor : undefined
}

/** Ten to the `exponent`, exactly. */
export function powerOfTen(exponent: number): bigint {
  return BigInt(`1${'0'.repeat(exponent)}`)
}

function trimmed(whole: string, fraction: string): Decimal {
  let first = 0
  while (whole[first] === '0') first++
  let last = fraction.length
  while (fraction[last - 1] === '0') last--
  return { whole: whole.slice(first), fraction: fraction.slice(0, last) }
}

function endOfDigits(text: string, start: number): number {
  let end = start
  while (isDigit(text.charCodeAt(end))) end++
  return end
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57
}
