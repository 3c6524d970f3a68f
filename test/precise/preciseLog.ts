import { bitLength } from './bitLength.ts'
import { FRACTION_BITS, ONE, scale, times } from './fixedPoint.ts'
import { LN2 } from './knownReals.ts'
import type { Precise } from './precise.ts'
import { logOfRatio } from './series.ts'
import { split } from './split.ts'

// Three times the argument is multiplied by a short number close to its inverse, whose logarithm is stored;
// each time it comes about ten bits closer to 1.
interface Level {
  readonly indexShift: bigint
  readonly lowest: number
  readonly inverseBits: bigint
  readonly inverses: readonly bigint[]
  readonly logs: readonly bigint[]
}

function level(fineness: number, lowest: number, highest: number): Level {
  const inverseBits = fineness + 7
  const inverses: bigint[] = []
  const logs: bigint[] = []
  for (let i = lowest; i <= highest; i += 1) {
    // The middle of the cell is 1 + (i + 1/2) / 2^fineness.
    const middle = 2n ** BigInt(fineness + 1) + BigInt(2 * i + 1)
    const inverse = (2n ** BigInt(inverseBits + fineness + 2) / middle + 1n) >> 1n
    inverses.push(inverse)
    logs.push(logOfRatio(2n ** BigInt(inverseBits), inverse, FRACTION_BITS + 64) >> 64n)
  }
  return {
    indexShift: BigInt(FRACTION_BITS - fineness),
    lowest,
    inverseBits: BigInt(inverseBits),
    inverses,
    logs,
  }
}

const levels = [level(9, 0, 511), level(19, -600, 600), level(29, -600, 600)]

function logNearOne(t: bigint): bigint {
  const t2 = times(t, t)
  const t3 = times(t2, t)
  const t4 = times(t2, t2)
  const t5 = times(t4, t)
  const t6 = times(t3, t3)
  return t + (20n * t3 - 30n * t2 + 12n * t5 - 15n * t4 - 10n * t6) / 60n
}

/** log(integer * 2^exponent) in fixed point, for a positive integer below 2^1000. */
export function logInFixedPoint(integer: bigint, exponent: number): bigint {
  const length = bitLength(integer)
  let rest = scale(integer, FRACTION_BITS + 1 - length) - ONE
  let sum = BigInt(exponent + length - 1) * LN2
  for (const { indexShift, lowest, inverseBits, inverses, logs } of levels) {
    const i = Number(rest >> indexShift) - lowest
    rest = (((ONE + rest) * inverses[i]!) >> inverseBits) - ONE
    sum += logs[i]!
  }
  return sum + logNearOne(rest)
}

/** The natural logarithm of a positive finite double. */
export function preciseLog(x: number): Precise {
  if (x === 1) return { mantissa: 0n, exponent: 0 }
  const { mantissa, exponent } = split(x)
  return { mantissa: logInFixedPoint(mantissa, exponent), exponent: -FRACTION_BITS }
}
