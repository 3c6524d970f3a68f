import { incompleteGamma } from '../../src/math/special/incompleteGamma.ts'

/** Fewer expected values than these make the chi-square law a bad guess. */
const leastExpected = 10

/**
 * The chance of counts at least as far from these probabilities (Pearson, 1900); the last
 * probability is that of everything beyond the last count. Neighbours are put together until
 * enough values are expected of them.
 */
export function chiSquareChance(
  counts: readonly number[],
  probabilities: readonly number[],
): number {
  const total = counts.reduce((sum, count) => sum + count, 0)
  const bins: { found: number; expected: number }[] = []
  let found = 0
  let expected = 0
  for (const [place, probability] of probabilities.entries()) {
    found += counts[place] ?? 0
    expected += total * probability
    if (expected < leastExpected) continue
    bins.push({ found, expected })
    found = 0
    expected = 0
  }
  const last = bins.at(-1)
  if (last === undefined || bins.length < 2) throw new RangeError('too few values for two bins')
  last.found += found
  last.expected += expected
  const distance = bins.reduce(
    (sum, bin) => sum + (bin.found - bin.expected) ** 2 / bin.expected,
    0,
  )
  return incompleteGamma((bins.length - 1) / 2, distance / 2).upper
}
