import { describe, expect, it } from 'vitest'
import { powerOffset, powersOfTwo } from '../../../src/math/elementary/binary64.ts'
import {
  ln2Step,
  ln2StepRest,
  rootRests,
  roots,
  stepsPerOne,
} from '../../../src/math/elementary/expTable.ts'
import {
  factors,
  ln2,
  ln2Rest,
  logarithmRests,
  logarithms,
  tableStart,
} from '../../../src/math/elementary/logTable.ts'
import { hiLoTwoToThe, nearestTwoToThe } from '../../precise/doubles.ts'
import { scale } from '../../precise/fixedPoint.ts'
import type { Precise } from '../../precise/precise.ts'
import { preciseLog } from '../../precise/preciseLog.ts'
import { split } from '../../precise/split.ts'

const places = 200
const inPlaces = ({ mantissa, exponent }: Precise) => scale(mantissa, exponent + places)

/** Two doubles are a real number when they miss it by less than the last digit of the second. */
function lacks(hi: number, lo: number, exact: bigint): bigint {
  const lack = exact - inPlaces(split(hi)) - inPlaces(split(lo))
  return lack < 0n ? -lack : lack
}

const isMultipleOf = (value: number, unit: number) => Number.isInteger(value / unit)

describe('powersOfTwo', () => {
  it('has every power from 2^-1074 to 2^1023', () => {
    expect(powersOfTwo.length).toBe(1074 + 1 + 1023)
    powersOfTwo.forEach((power, index) => {
      expect(power).toBe(2 ** (index - powerOffset))
    })
  })
})

describe('the table of exp', () => {
  it('has the doubles nearest to 2^(j/128), and what they lack in proportion', () => {
    roots.forEach((root, j) => {
      expect(root).toBe(nearestTwoToThe(j, 128))
      const rest = hiLoTwoToThe(j, 128, 53).lo / root
      expect(Math.abs(rootRests[j]! - rest)).toBeLessThanOrEqual(Math.abs(rest) * 2 ** -51)
    })
    expect(roots.length).toBe(128)
  })

  it('has ln 2 / 128 to 100 places, its head short enough for exact multiples', () => {
    const exact = inPlaces(preciseLog(2)) / 128n
    expect(isMultipleOf(ln2Step, 2 ** -40)).toBe(true)
    expect(lacks(ln2Step, ln2StepRest, exact) < 1n << BigInt(places - 92)).toBe(true)
    expect(stepsPerOne).toBe(128 / Math.LN2)
  })
})

describe('the table of log', () => {
  const double = new Float64Array(1)
  const words = new Int32Array(double.buffer)
  const fromHighWord = (high: number) => {
    words[0] = 0
    words[1] = high
    return double[0]!
  }

  it('has factors of ten bits that bring their interval within 0.0048 of 1', () => {
    factors.forEach((factor, j) => {
      expect(isMultipleOf(factor, 2 ** -9)).toBe(true)
      const low = fromHighWord(tableStart + j * 2 ** 13)
      const high = fromHighWord(tableStart + (j + 1) * 2 ** 13)
      expect(Math.abs(low * factor - 1)).toBeLessThan(0.0048)
      expect(Math.abs(high * factor - 1)).toBeLessThan(0.0048)
      expect(factor === 1).toBe(low < 1 && high > 1)
    })
    expect(factors.length).toBe(128)
  })

  it('has their logarithms to 95 places, the heads short enough for exact sums', () => {
    factors.forEach((factor, j) => {
      const exact = factor === 1 ? 0n : -inPlaces(preciseLog(factor))
      expect(isMultipleOf(logarithms[j]!, 2 ** -43)).toBe(true)
      expect(lacks(logarithms[j]!, logarithmRests[j]!, exact) < 1n << BigInt(places - 95)).toBe(
        true,
      )
    })
  })

  it('has ln 2 to 95 places, its head short enough for exact multiples', () => {
    expect(isMultipleOf(ln2, 2 ** -43)).toBe(true)
    expect(lacks(ln2, ln2Rest, inPlaces(preciseLog(2))) < 1n << BigInt(places - 95)).toBe(true)
  })
})
