import { ONE, SHIFT, times } from './fixedPoint.ts'
import { SQRT_TWO_PI } from './knownReals.ts'
import type { Precise } from './precise.ts'
import { expOfFixedPoint } from './preciseExp.ts'

// The tail of the standard normal distribution is stored at the points k / 512 as its ratio to the density there
// (the Mills ratio), which is between 1.26 and 0.025; between the points it is found by integrating the density.
const CELL_BITS = 9n
const CELLS_PER_UNIT = 1 << Number(CELL_BITS)
const cellShift = SHIFT - CELL_BITS

/** No double but 0 has its quantile so far out. */
export const FARTHEST = 39
const CELLS = FARTHEST * CELLS_PER_UNIT

interface Integral {
  readonly integral: bigint
  readonly end: bigint
}

/** The integral of exp(-c t - t^2 / 2) for t from 0 to d, where c = k / 512, and the integrand at d. */
export function integrateFrom(k: number, d: bigint): Integral {
  const linear = (BigInt(k) * d) >> CELL_BITS
  const square = times(d, d)
  let before = 0n
  let term = ONE
  let end = 0n
  let mean = 0n
  for (let n = 1n; term > 1n || term < -1n || before > 1n || before < -1n; n += 1n) {
    end += term
    mean += term / n
    const next = -((linear * term + square * before) >> SHIFT) / n
    before = term
    term = next
  }
  return { integral: times(mean, d), end }
}

function millsRatioFarOut(): bigint {
  const c = BigInt(FARTHEST) << SHIFT
  let denominator = c
  for (let n = 200n; n > 0n; n -= 1n) denominator = c + (n << (2n * SHIFT)) / denominator
  return (1n << (2n * SHIFT)) / denominator
}

// From the far end inwards every step adds positive numbers only.
function makeMillsRatios(): readonly bigint[] {
  const ratios: bigint[] = [millsRatioFarOut()]
  const step = 1n << cellShift
  for (let k = CELLS - 1; k >= 0; k -= 1) {
    const { integral, end } = integrateFrom(k, step)
    ratios.push(integral + times(ratios.at(-1)!, end))
  }
  return ratios.toReversed()
}

let millsRatios: readonly bigint[] | undefined

/** The tail beyond k / 512 over the density at k / 512, in fixed point. */
export function millsRatio(k: number): bigint {
  millsRatios ??= makeMillsRatios()
  return millsRatios[k]!
}

const inverseDensities: Precise[] = []

/** One over the standard normal density at k / 512. */
export function inverseDensity(k: number): Precise {
  return (inverseDensities[k] ??= makeInverseDensity(k))
}

function makeInverseDensity(k: number): Precise {
  const { mantissa, exponent } = expOfFixedPoint(BigInt(k * k) << (SHIFT - 2n * CELL_BITS - 1n))
  return { mantissa: times(mantissa, SQRT_TWO_PI), exponent }
}

/** The stored point next to y >= 0, and the signed distance of y from it. */
export function nearestCell(y: bigint): { readonly k: number; readonly d: bigint } {
  const k = Math.min(Number((y + (1n << (cellShift - 1n))) >> cellShift), CELLS)
  return { k, d: y - (BigInt(k) << cellShift) }
}

/** The middle of the cell whose tail probabilities, between its two ends, include p. */
export function middleOfCellWithTail(isTailAtLeast: (k: number) => boolean): bigint {
  let inside = 0
  let outside = CELLS
  while (outside - inside > 1) {
    const middle = (inside + outside) >>> 1
    if (isTailAtLeast(middle)) inside = middle
    else outside = middle
  }
  return BigInt(2 * inside + 1) << (cellShift - 1n)
}
