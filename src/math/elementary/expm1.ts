import * as binary64 from './binary64.ts'
import { expPlus } from './expPlus.ts'
import * as table from './expTable.ts'

// Constants of this module are compiled in, those of another are looked up at every use.
const { powerOffset, powersOfTwo } = binary64
const { ln2Step, ln2StepRest, rootRests, roots, stepsPerOne } = table

/** Up to here the series loses nothing of a small x. */
const small = 1 / 16

/** Beyond these the 1 is less than the last digit of e^x, or e^x less than that of the 1. */
const allGrowth = 40
const noGrowth = -40

/** e^x - 1, with all its digits where x is small; the same bits on every machine. */
export function expm1(x: number): number {
  if (x === 0) return x
  if (Math.abs(x) < small) return x + x * x * series(x)
  if (!(x > noGrowth && x < allGrowth)) return x < 0 ? -1 : expPlus(x, 0)
  const steps = Math.floor(x * stepsPerOne + 0.5)
  const r = x - steps * ln2Step - steps * ln2StepRest
  const power = roots[steps & 127]! * powersOfTwo[powerOffset + (steps >> 7)]!
  const growth = rootRests[steps & 127]! + (r + r * r * series(r))
  const whole = power - 1
  const lost = power < 1 ? power - (whole + 1) : power - whole - 1
  return whole + (lost + power * growth)
}

/** (e^x - 1 - x) / x^2 for |x| < 1/16. */
function series(x: number): number {
  const high = 1 / 5040 + x * (1 / 40_320 + x * (1 / 362_880 + x * (1 / 3_628_800)))
  return 1 / 2 + x * (1 / 6 + x * (1 / 24 + x * (1 / 120 + x * (1 / 720 + x * high))))
}
