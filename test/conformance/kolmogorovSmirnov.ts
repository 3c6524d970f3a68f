import { below } from './neighbours.ts'

/**
 * The chance that draws of this law lie at least as far from `cumulative` as these do. The
 * empirical function is compared on both sides of each of its steps, so that atoms are allowed;
 * with atoms the chance is an upper bound. Sorts `draws`.
 */
export function kolmogorovSmirnov(draws: Float64Array, cumulative: (x: number) => number): number {
  draws.sort()
  const n = draws.length
  let distance = 0
  for (let from = 0; from < n; ) {
    const x = draws[from] ?? Number.NaN
    let to = from + 1
    while (to < n && draws[to] === x) to++
    const upTo = cumulative(x)
    const before = to - from > 1 ? cumulative(below(x)) : upTo
    distance = Math.max(distance, Math.abs(to / n - upTo), Math.abs(from / n - before))
    from = to
  }
  return chanceBeyond(distance * (Math.sqrt(n) + 0.12 + 0.11 / Math.sqrt(n)))
}

/** Kolmogorov's limit law, P(K > x); NaN counts as impossible. */
function chanceBeyond(x: number): number {
  if (Number.isNaN(x)) return 0
  if (x < 0.2) return 1
  let chance = 0
  for (let k = 1; k <= 20; k++) {
    chance += 2 * (k % 2 === 1 ? 1 : -1) * Math.exp(-2 * k * k * x * x)
  }
  return Math.min(1, Math.max(0, chance))
}
