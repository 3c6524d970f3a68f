/** log(numerator / denominator) with the given bits after the point, by the series of the inverse hyperbolic tangent. */
export function logOfRatio(numerator: bigint, denominator: bigint, bits: number): bigint {
  const s = ((numerator - denominator) << BigInt(bits)) / (numerator + denominator)
  const square = (s * s) >> BigInt(bits)
  let power = s
  let sum = 0n
  for (let n = 1n; power !== 0n && power !== -1n; n += 2n) {
    sum += power / n
    power = (power * square) >> BigInt(bits)
  }
  return 2n * sum
}

/** exp(numerator / denominator) with the given bits after the point, by the Taylor series: for arguments below 1. */
export function expOfRatio(numerator: bigint, denominator: bigint, bits: number): bigint {
  let term = 1n << BigInt(bits)
  let sum = 0n
  for (let n = 1n; term !== 0n; n += 1n) {
    sum += term
    term = (term * numerator) / (denominator * n)
  }
  return sum
}

function arctangentOfInverse(denominator: bigint, bits: number): bigint {
  let power = (1n << BigInt(bits)) / denominator
  let sum = 0n
  for (let n = 1n; power !== 0n; n += 4n) {
    sum += power / n
    power /= denominator * denominator
    sum -= power / (n + 2n)
    power /= denominator * denominator
  }
  return sum
}

/** Pi with the given bits after the point, by Machin's formula. */
export function pi(bits: number): bigint {
  return 16n * arctangentOfInverse(5n, bits) - 4n * arctangentOfInverse(239n, bits)
}

/** The square root of an integer, rounded down, by Newton's iteration from above. */
export function integerSquareRoot(integer: bigint): bigint {
  let root = 1n << BigInt(Math.ceil(integer.toString(2).length / 2))
  for (;;) {
    const next = (root + integer / root) >> 1n
    if (next >= root) return root
    root = next
  }
}
