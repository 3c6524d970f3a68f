/** Equal up to a relative error; equal infinities are close, NaN is close to nothing. */
export function close(found: number, expected: number, relative: number): boolean {
  if (found === expected) return true
  return Math.abs(found - expected) <= relative * Math.abs(expected)
}
