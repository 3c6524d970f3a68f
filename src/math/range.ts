/** Which numbers a parameter may take. */
export interface Range {
  readonly least: number
  readonly most: number
  /** The ends themselves are not allowed. */
  readonly open: boolean
}

/** Every number above `least`. */
export function above(least: number): Range {
  return { least, most: Number.POSITIVE_INFINITY, open: true }
}

/** Every number from `least` on. */
export function atLeast(least: number): Range {
  return { least, most: Number.POSITIVE_INFINITY, open: false }
}

/** Every number from `least` to `most`. */
export function between(least: number, most: number): Range {
  return { least, most, open: false }
}

/** Whether a number lies in the range; NaN and the infinities lie in none. */
export function isWithin(range: Range, value: number): boolean {
  if (!Number.isFinite(value)) return false
  return range.open
    ? range.least < value && value < range.most
    : range.least <= value && value <= range.most
}

/** Squares, products and quotients of numbers of these sizes are finite and keep their digits. */
const [smallest, greatest] = [1e-100, 1e100]

/** Whether a number has a size that can be computed with: 0 or 1e-100 to 1e100. */
export function isComputable(value: number): boolean {
  const size = Math.abs(value)
  return size === 0 || (size >= smallest && size <= greatest)
}

/** The range in words that follow "must be". */
export function rangeInWords({ least, most, open }: Range): string {
  const from = open ? `above ${least}` : `at least ${least}`
  if (most === Number.POSITIVE_INFINITY) return from
  return open ? `${from} and below ${most}` : `${least} to ${most}`
}
