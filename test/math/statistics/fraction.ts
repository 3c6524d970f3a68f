/** A number as numerator and positive denominator. */
export type Fraction = readonly [bigint, bigint]

/** The fraction that a double is, to the last bit. */
function fractionOf(value: number): Fraction {
  if (!Number.isFinite(value)) throw new RangeError(`a fraction must be finite: found ${value}`)
  let denominator = 1n
  let scaled = value
  while (!Number.isInteger(scaled)) {
    scaled *= 2
    denominator *= 2n
  }
  return [BigInt(scaled), denominator]
}

/** How far a double lies from a fraction, as a fraction. */
function distance(value: number, [numerator, denominator]: Fraction): Fraction {
  const [top, bottom] = fractionOf(value)
  const difference = top * denominator - numerator * bottom
  return [difference < 0n ? -difference : difference, bottom * denominator]
}

function isLess([a, b]: Fraction, [c, d]: Fraction): boolean {
  return a * d < c * b
}

/** The difference relative to the fraction, as a double good enough to compare with a bound. */
export function relativeError(value: number, exact: Fraction): number {
  const [top, bottom] = distance(value, exact)
  return Number((top * exact[1] * 10n ** 30n) / (bottom * exact[0])) / 1e30
}

/** Whether no neighbouring double lies nearer to the fraction. */
export function isNearest(value: number, exact: Fraction): boolean {
  const here = distance(value, exact)
  return [-1n, 1n].every(step => !isLess(distance(neighbour(value, step), exact), here))
}

/** The next double up or down from a double above 0; 0 itself has no neighbour below. */
function neighbour(value: number, step: bigint): number {
  const bits = new BigInt64Array(new Float64Array([value]).buffer)
  const [word = 0n] = bits
  bits[0] = word + step < 0n ? 0n : word + step
  return new Float64Array(bits.buffer)[0] ?? NaN
}
