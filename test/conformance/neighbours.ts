const numbers = new Float64Array(1)
const bits = new BigInt64Array(numbers.buffer)

/** The double next to `x` on the side of `towards`. */
function step(x: number, upwards: boolean): number {
  if (x === 0) return upwards ? Number.MIN_VALUE : -Number.MIN_VALUE
  if (!Number.isFinite(x)) return x
  numbers[0] = x
  bits[0] = (bits[0] ?? 0n) + (upwards === x > 0 ? 1n : -1n)
  return numbers[0]
}

/** The next smaller double. */
export const below = (x: number): number => step(x, false)

/** The next larger double. */
export const above = (x: number): number => step(x, true)
