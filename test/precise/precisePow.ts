import { bitLength } from './bitLength.ts'
import { scale } from './fixedPoint.ts'
import type { Precise } from './precise.ts'
import { expOfFixedPoint } from './preciseExp.ts'
import { logInFixedPoint } from './preciseLog.ts'
import { integerSquareRoot } from './series.ts'
import { split } from './split.ts'

function withoutTrailingZeros({ mantissa, exponent }: Precise): Precise {
  const zeros = bitLength(mantissa & -mantissa) - 1
  return { mantissa: mantissa >> BigInt(zeros), exponent: exponent + zeros }
}

function productIfInteger(integer: number, y: number): number | undefined {
  const { mantissa, exponent } = split(y)
  const product = BigInt(integer) * mantissa
  const whole = scale(product, exponent)
  const isExact = exponent >= 0 || scale(whole, -exponent) === product
  return isExact && Math.abs(Number(whole)) < 2 ** 20 ? Number(whole) : undefined
}

const SHORT_BITS = 120
const ROOTS_OF_ROOTS = 5

// A power can lie exactly on a double or half way between two, where no precision decides. Then it has few bits:
// it is a power of two, or x is the square (or fourth, ...) power of a short number and y a small positive multiple of 1/2 (1/4, ...).
function shortPower(x: number, y: number): Precise | undefined {
  if (x === 1 || y === 0) return { mantissa: 1n, exponent: 0 }
  const base = withoutTrailingZeros(split(x))
  if (base.mantissa === 1n) {
    const exponent = productIfInteger(base.exponent, y)
    return exponent === undefined ? undefined : { mantissa: 1n, exponent }
  }
  const multiple = y * 2 ** ROOTS_OF_ROOTS
  if (y < 0 || multiple > SHORT_BITS * 2 ** ROOTS_OF_ROOTS || !Number.isInteger(multiple)) {
    return undefined
  }
  let { mantissa, exponent } = base
  let power = y
  for (; !Number.isInteger(power); power *= 2) {
    const root = integerSquareRoot(mantissa)
    if (root * root !== mantissa || exponent % 2 !== 0) return undefined
    mantissa = root
    exponent /= 2
  }
  if (bitLength(mantissa) * power > SHORT_BITS) return undefined
  return { mantissa: mantissa ** BigInt(power), exponent: exponent * power }
}

function powerOfPositive(x: number, y: number): Precise {
  const short = shortPower(x, y)
  if (short !== undefined) return short
  const base = split(x)
  const { mantissa, exponent } = split(y)
  return expOfFixedPoint(scale(logInFixedPoint(base.mantissa, base.exponent) * mantissa, exponent))
}

/** x to the power y, for finite doubles, x not 0, and y an integer where x is negative. */
export function precisePow(x: number, y: number): Precise {
  if (x > 0) return powerOfPositive(x, y)
  const { mantissa, exponent } = powerOfPositive(-x, y)
  return { mantissa: Math.abs(y % 2) === 1 ? -mantissa : mantissa, exponent }
}
