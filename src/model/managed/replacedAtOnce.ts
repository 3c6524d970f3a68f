/** So that 10 x 30% are 3 and not a little more. */
const rounding = 1e-9

/** How many environments an update replaces at a time: a share of them, and one at least. */
export function replacedAtOnce(ready: number, share: number): number {
  return Math.max(1, Math.ceil(ready * share - rounding))
}
