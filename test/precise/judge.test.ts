import { describe, expect, it } from 'vitest'
import { judge, toDouble } from './judge.ts'
import { seededRandom } from './seededRandom.ts'
import { split } from './split.ts'

const MIN = Number.MIN_VALUE
const MAX = Number.MAX_VALUE
const one = 1n << 150n
const ulp = 1n << 98n

describe('judge', () => {
  it('finds the nearest double and the distance in ulps on either side', () => {
    const value = { mantissa: one + ulp / 4n, exponent: -150 }
    expect(judge(1, value)).toEqual({ nearest: 1, ulps: 0.25, steps: 0 })
    expect(judge(1 + 2 ** -52, value)).toEqual({ nearest: 1, ulps: 0.75, steps: 1 })
    expect(judge(1 - 2 ** -53, value)).toEqual({ nearest: 1, ulps: 0.75, steps: 1 })
    expect(judge(1 - 2 ** -52, value)).toEqual({ nearest: 1, ulps: 1.25, steps: 2 })
    expect(judge(-1, value)).toMatchObject({ nearest: 1, ulps: 2 ** 53 + 0.25 })
  })

  it('measures in the finer spacing just below a power of two', () => {
    const value = { mantissa: one - 1n, exponent: -150 }
    expect(judge(1 - 2 ** -53, value)).toEqual({ nearest: 1, ulps: 1, steps: 1 })
  })

  it('treats negative numbers alike', () => {
    const value = { mantissa: -one - ulp / 4n, exponent: -150 }
    expect(judge(-1 - 2 ** -52, value)).toEqual({ nearest: -1, ulps: 0.75, steps: 1 })
  })

  it('rounds an exact half way to even and refuses what is too close to it', () => {
    expect(toDouble({ mantissa: one + ulp / 2n, exponent: -150 })).toBe(1)
    expect(toDouble({ mantissa: one + ulp + ulp / 2n, exponent: -150 })).toBe(1 + 2 ** -51)
    expect(toDouble({ mantissa: one + ulp / 2n + (1n << 40n), exponent: -150 })).toBe(1 + 2 ** -52)
    expect(toDouble({ mantissa: one + ulp / 2n - (1n << 40n), exponent: -150 })).toBe(1)
    expect(() => toDouble({ mantissa: one + ulp / 2n + 1n, exponent: -150 })).toThrow('half way')
  })

  it('rounds to the fixed spacing of the subnormal numbers', () => {
    expect(judge(0, { mantissa: 1n, exponent: -1076 })).toEqual({
      nearest: 0,
      ulps: 0.25,
      steps: 0,
    })
    expect(judge(MIN, { mantissa: 5n, exponent: -1076 })).toEqual({
      nearest: MIN,
      ulps: 0.25,
      steps: 0,
    })
    expect(judge(-MIN, { mantissa: 5n, exponent: -1076 }).steps).toBe(2)
    expect(toDouble({ mantissa: 1n, exponent: -1075 })).toBe(0)
    expect(toDouble({ mantissa: (1n << 80n) + 1n, exponent: -1155 })).toBe(MIN)
    expect(judge(MIN, { mantissa: 1n, exponent: -100_000 })).toEqual({
      nearest: 0,
      ulps: 1,
      steps: 1,
    })
  })

  it('overflows half a step above the largest double', () => {
    const threshold = (1n << 54n) - 1n
    expect(toDouble({ mantissa: threshold, exponent: 970 })).toBe(Infinity)
    expect(toDouble({ mantissa: threshold * 1024n - 1n, exponent: 960 })).toBe(MAX)
    expect(judge(Infinity, { mantissa: 4n * threshold - 1n, exponent: 968 })).toEqual({
      nearest: MAX,
      ulps: 0.5625 + 0.0625,
      steps: 1,
    })
    expect(judge(MAX, { mantissa: 1n, exponent: 1024 })).toEqual({
      nearest: Infinity,
      ulps: 1,
      steps: 1,
    })
    expect(judge(Infinity, { mantissa: 1n, exponent: 99_999 })).toEqual({
      nearest: Infinity,
      ulps: 0,
      steps: 0,
    })
    expect(judge(Infinity, { mantissa: 1n, exponent: 0 }).ulps).toBe(Infinity)
  })

  it('finds nothing as far off as NaN', () => {
    const found = judge(Number.NaN, { mantissa: 1n, exponent: 0 })
    expect(found).toEqual({ nearest: 1, ulps: Infinity, steps: Infinity })
  })

  it('accepts only 0 for 0', () => {
    expect(judge(0, { mantissa: 0n, exponent: 0 })).toEqual({ nearest: 0, ulps: 0, steps: 0 })
    expect(judge(-MIN, { mantissa: 0n, exponent: 0 })).toEqual({ nearest: 0, ulps: 1, steps: 1 })
  })

  it('gives back every double, and rounds integers as the language does', () => {
    const random = seededRandom(2)
    for (let i = 0; i < 5000; i += 1) {
      const x = random.between(-1, 1) * 2 ** random.integer(-1074, 1023)
      expect(Math.abs(toDouble(split(x)))).toBe(Math.abs(x))
      const integer = BigInt(random.word()) * BigInt(random.word()) * BigInt(random.word())
      expect(toDouble({ mantissa: integer, exponent: 0 })).toBe(Number(integer))
    }
  })
})
