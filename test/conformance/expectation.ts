const shells = 44

/**
 * The mean of g(X), integrated from the quantile function alone: over the two halves of (0, 1),
 * each cut into shells that halve towards its end, by Simpson's rule. It bisects as often as a
 * jump needs, and down to steps of 1/512 at least, so that a staircase is not taken for a slope.
 * All nodes are exact doubles. What lies beyond the last shell continues the last two as a
 * geometric series; Infinity where that series diverges.
 */
export function expectation(quantile: (p: number) => number, g: (x: number) => number): number {
  const at = (p: number) => g(quantile(p))
  const tolerance = 1e-10 * coarse(at)
  let sum = 0
  let last = 0
  let ratio = 0
  for (let k = 1; k <= shells; k++) {
    const near = 2 ** -(k + 1)
    sum += integral(at, near, 2 * near, tolerance)
    const shell = integral(at, 1 - 2 * near, 1 - near, tolerance)
    ratio = last === 0 ? 0 : shell / last
    last = shell
    sum += shell
  }
  if (ratio > 1 - 1e-6) return Number.POSITIVE_INFINITY
  return sum + (last * ratio) / (1 - ratio)
}

/** A first idea of the size of the integral. */
function coarse(at: (p: number) => number): number {
  let sum = 0
  for (let i = 0; i < 64; i++) sum += Math.abs(at((i + 0.5) / 64))
  return sum / 64
}

function integral(at: (p: number) => number, from: number, to: number, tolerance: number): number {
  const narrow = (
    a: number,
    fa: number,
    m: number,
    fm: number,
    b: number,
    fb: number,
    level: number,
  ): number => {
    const left = (a + m) / 2
    const right = (m + b) / 2
    const fLeft = at(left)
    const fRight = at(right)
    const whole = ((b - a) / 6) * (fa + 4 * fm + fb)
    const halves = ((b - a) / 12) * (fa + 4 * fLeft + 2 * fm + 4 * fRight + fb)
    const error = halves - whole
    const done =
      level >= 2 &&
      b - a <= 2 ** -9 &&
      !(Math.abs(error) > Math.max(tolerance, 1e-8 * Math.abs(halves)))
    if (done || b - a < 2 ** -50) return halves + error / 15
    return (
      narrow(a, fa, left, fLeft, m, fm, level + 1) + narrow(m, fm, right, fRight, b, fb, level + 1)
    )
  }
  const middle = (from + to) / 2
  return narrow(from, at(from), middle, at(middle), to, at(to), 0)
}
