/** A measured value `y` at `x`. */
type Point = readonly [x: number, y: number]

/**
 * The value at `x` on straight lines through two or more points, given by rising `x`; outside, the
 * outermost line goes on.
 */
export function straightLines(points: readonly Point[], x: number): number {
  const beyond = points.findIndex(([end]) => x <= end)
  const end = beyond < 0 ? points.length - 1 : Math.max(1, beyond)
  const [[low, below] = [0, 0], [high, above] = [1, 0]] = [points[end - 1], points[end]]
  return below + ((x - low) / (high - low)) * (above - below)
}
