/** 2^27 + 1: multiplied by it, a number splits into two halves whose products are exact (Veltkamp). */
const splitter = 134217729

/** n x - a rounded once: the product is carried exactly (Dekker), so nothing is lost where it meets `a`. */
export function exactExcess(n: number, x: number, a: number): number {
  const product = n * x
  const nHigh = highHalf(n)
  const xHigh = highHalf(x)
  const nLow = n - nHigh
  const xLow = x - xHigh
  const rest = nLow * xLow - (product - nHigh * xHigh - nLow * xHigh - nHigh * xLow)
  return product - a + rest
}

function highHalf(value: number): number {
  const scaled = value * splitter
  return scaled - (scaled - value)
}
