/** Whether a value is an integer from 0 to 2^53 - 1: what exact statistics count, add up and restore. */
export function isWhole(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0
}
