/** How far `found` lies from `expected`, as a share of it. */
export function relativeError(found: number, expected: number): number {
  return found === expected ? 0 : Math.abs(found - expected) / Math.abs(expected)
}
