import { head } from '../elementary/head.ts'

/** n x - a rounded once: the product is carried exactly (Dekker), so nothing is lost where it meets `a`. */
export function exactExcess(n: number, x: number, a: number): number {
  const product = n * x
  const nHigh = head(n)
  const xHigh = head(x)
  const nLow = n - nHigh
  const xLow = x - xHigh
  const rest = nLow * xLow - (product - nHigh * xHigh - nLow * xHigh - nHigh * xLow)
  return product - a + rest
}
