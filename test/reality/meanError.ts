/** The mean of the absolute errors, in percent of what was measured. */
export function meanError(pairs: readonly (readonly [found: number, measured: number])[]): number {
  const sum = pairs.reduce((total, [found, measured]) => total + Math.abs(found / measured - 1), 0)
  return (100 * sum) / pairs.length
}
