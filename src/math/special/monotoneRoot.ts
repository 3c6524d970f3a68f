import { assert } from '../assert.ts'

/** A point and what the function is there. */
interface Point {
  readonly x: number
  readonly y: number
}

/**
 * Where a rising function crosses zero. Walks from `start` by `step`, doubling it, until the sign changes,
 * then narrows down by T. R. Chandrupatla's method (1997): inverse quadratic steps where they are safe, halving
 * where not, so infinite values are allowed. The answer lies within 2e-16 (1 + |root|) of a change of sign:
 * scale the unknown to be near 1, or take its logarithm.
 */
export function monotoneRoot(f: (x: number) => number, start: number, step: number): number {
  const at = (x: number): Point => {
    const y = f(x)
    assert(y === y, `the function must be a number everywhere: it is not at ${x}`)
    return { x, y }
  }
  const first = at(start)
  if (first.y === 0) return start
  const [near, far] = bracket(at, first, first.y < 0 ? step : -step)
  return narrow(at, near, far)
}

/** Two neighbouring points of the walk between which the sign changes. */
function bracket(at: (x: number) => Point, first: Point, step: number): [Point, Point] {
  let near = first
  for (let stride = step; ; stride *= 2) {
    const far = at(near.x + stride)
    if (far.y === 0 || far.y < 0 !== first.y < 0) return [near, far]
    assert(Number.isFinite(far.x), 'a rising function must cross zero somewhere')
    near = far
  }
}

function narrow(at: (x: number) => Point, near: Point, far: Point): number {
  let a = far
  let b = near
  let share = 0.5
  for (;;) {
    const next = at(a.x + share * (b.x - a.x))
    let c = a
    if (next.y > 0 !== a.y > 0) {
      c = b
      b = a
    }
    a = next
    const best = Math.abs(a.y) < Math.abs(b.y) ? a : b
    const least = (2e-16 * (1 + Math.abs(best.x))) / Math.abs(b.x - a.x)
    if (best.y === 0 || least >= 0.5) return best.x
    share = Math.min(1 - least, Math.max(least, nextShare(a, b, c)))
  }
}

/** How far from a towards b to try next: the inverse quadratic through all three if it is monotone there. */
function nextShare(a: Point, b: Point, c: Point): number {
  const xi = (a.x - b.x) / (c.x - b.x)
  const phi = (a.y - b.y) / (c.y - b.y)
  if (!(phi * phi < xi && (1 - phi) * (1 - phi) < 1 - xi)) return 0.5
  const towardsB = (a.y / (b.y - a.y)) * (c.y / (b.y - c.y))
  const towardsC = ((c.x - a.x) / (b.x - a.x)) * (a.y / (c.y - a.y)) * (b.y / (c.y - b.y))
  return towardsB + towardsC
}
