import type { Precise } from './precise.ts'

interface Ratio {
  readonly numerator: bigint
  readonly denominator: bigint
}

function ratioOfDecimal(decimal: string): Ratio {
  const [digits = '', power = '0'] = decimal.split('e')
  const [whole = '', fraction = ''] = digits.split('.')
  const exponent = Number(power) - fraction.length
  const integer = BigInt(whole + fraction)
  return exponent >= 0
    ? { numerator: integer * 10n ** BigInt(exponent), denominator: 1n }
    : { numerator: integer, denominator: 10n ** BigInt(-exponent) }
}

function ratioOfPrecise({ mantissa, exponent }: Precise): Ratio {
  return exponent >= 0
    ? { numerator: mantissa << BigInt(exponent), denominator: 1n }
    : { numerator: mantissa, denominator: 1n << BigInt(-exponent) }
}

/** The number of leading bits in which a value agrees with another, given precisely or in decimal digits, at most 1000. */
export function agreement(value: Precise, expected: Precise | string): number {
  const a = ratioOfPrecise(value)
  const b = typeof expected === 'string' ? ratioOfDecimal(expected) : ratioOfPrecise(expected)
  const difference = a.numerator * b.denominator - b.numerator * a.denominator
  if (difference === 0n) return 1000
  const size = b.numerator * a.denominator
  const quotient =
    ((size < 0n ? -size : size) << 1000n) / (difference < 0n ? -difference : difference)
  return quotient.toString(2).length - 1001
}
