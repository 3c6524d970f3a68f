/**
 * The smallest double from `low` to `high` at which a rising function is at least 0, where it may
 * jump; `high` if it stays below. False position after Illinois (Dowell and Jarratt 1971), and a
 * halving whenever that gained less: at most twice the steps of halving alone, and half of
 * them or fewer where the function is smooth.
 */
export function leastRoot(f: (x: number) => number, low: number, high: number): number {
  let [a, b] = [low, high]
  let fa = f(a)
  if (fa >= 0) return low
  let fb = f(b)
  let moved: 'a' | 'b' | undefined
  let halve = false
  for (;;) {
    const middle = a + (b - a) / 2
    if (!(a < middle && middle < b)) return b
    // A step that lands on the root itself leaves the far end where it is: one bit more crosses it.
    const straight = b - (fb * (b - a)) / (fb - fa)
    const across = straight + (straight < middle ? b : -b) * Number.EPSILON
    const x = !halve && a < across && across < b ? across : middle
    const width = b - a
    const fx = f(x)
    // The end that stays a second time counts half, so that the next step goes beyond the root.
    if (fx >= 0) {
      if (moved === 'b') fa /= 2
      ;[b, fb, moved] = [x, fx, 'b']
    } else {
      if (moved === 'a') fb /= 2
      ;[a, fa, moved] = [x, fx, 'a']
    }
    halve = b - a > width / 2
  }
}
