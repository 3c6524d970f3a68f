import { logPlus } from './logPlus.ts'

/** Up to here the series is as good as the table, and loses nothing of a small x. */
const small = 1 / 256

/** log(1 + x), with all its digits where x is small; the same bits on every machine. */
export function log1p(x: number): number {
  if (Math.abs(x) < small) {
    const high = 1 / 5 - x * (1 / 6 - x * (1 / 7 - x * (1 / 8)))
    return x - x * x * (1 / 2 - x * (1 / 3 - x * (1 / 4 - x * high)))
  }
  if (!(x > -1 && x < Infinity)) return x === -1 ? -Infinity : x > 0 ? x : NaN
  const sum = 1 + x
  const lost = x < 1 ? x - (sum - 1) : 1 - (sum - x)
  return logPlus(sum, 0, lost / sum)
}
