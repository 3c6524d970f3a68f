const reach = 12
const steps = 1_000

/**
 * The probability that a normal number is above x, for x >= 0: Simpson's rule on the density
 * from x up to x + 12, good to nine digits.
 */
export function normalBeyond(x: number): number {
  if (x < 0) return 1 - normalBeyond(-x)
  let sum = 0
  for (let k = 0; k <= steps; k++) {
    const t = x + (reach * k) / steps
    const weight = k === 0 || k === steps ? 1 : k % 2 === 1 ? 4 : 2
    sum += weight * Math.exp(-0.5 * t * t)
  }
  return (sum * reach) / steps / 3 / Math.sqrt(2 * Math.PI)
}
