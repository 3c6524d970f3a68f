import { logPlus } from './logPlus.ts'

const leastNormal = 2.2250738585072014e-308
const twoTo54 = 18_014_398_509_481_984

/** The natural logarithm, the same bits on every machine. */
export function log(x: number): number {
  if (x >= leastNormal && x < Infinity) return logPlus(x, 0, 0)
  if (x > 0 && x < leastNormal) return logPlus(x * twoTo54, 54, 0)
  return x === 0 ? -Infinity : x > 0 ? x : NaN
}
