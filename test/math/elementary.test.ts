import { describe, expect, it } from 'vitest'
import { exp } from '../../src/math/elementary/exp.ts'
import { expm1 } from '../../src/math/elementary/expm1.ts'
import { log } from '../../src/math/elementary/log.ts'
import { log1p } from '../../src/math/elementary/log1p.ts'
import { pow } from '../../src/math/elementary/pow.ts'
import { elementarySubjects } from '../precise/subjects.ts'
import { describeSurvey, survey } from '../precise/survey.ts'

const NONE = Number.NaN
const INF = Infinity
const MIN = Number.MIN_VALUE
const MAX = Number.MAX_VALUE
const BELOW_ONE = 1 - 2 ** -53
const ABOVE_ONE = 1 + 2 ** -52

type Case = readonly [argument: number, result: number]

describe('special values', () => {
  it('of log are those of IEEE 754', () => {
    const cases: readonly Case[] = [
      [NONE, NONE],
      [-1, NONE],
      [-MIN, NONE],
      [-INF, NONE],
      [0, -INF],
      [-0, -INF],
      [1, 0],
      [INF, INF],
    ]
    expect(cases.map(([x]) => [x, log(x)])).toStrictEqual(cases)
  })

  it('of exp are those of IEEE 754', () => {
    const cases: readonly Case[] = [
      [NONE, NONE],
      [0, 1],
      [-0, 1],
      [MIN, 1],
      [-MIN, 1],
      [INF, INF],
      [-INF, 0],
      [MAX, INF],
      [-MAX, 0],
      [709.7827128933841, INF],
      [-745.1332191019412, 0],
      [-745.1332191019411, MIN],
    ]
    expect(cases.map(([x]) => [x, exp(x)])).toStrictEqual(cases)
  })

  it('of log1p are those of IEEE 754', () => {
    const cases: readonly Case[] = [
      [NONE, NONE],
      [-1 - 2 ** -52, NONE],
      [-INF, NONE],
      [-1, -INF],
      [0, 0],
      [-0, -0],
      [MIN, MIN],
      [-MIN, -MIN],
      [INF, INF],
    ]
    expect(cases.map(([x]) => [x, log1p(x)])).toStrictEqual(cases)
  })

  it('of expm1 are those of IEEE 754', () => {
    const cases: readonly Case[] = [
      [NONE, NONE],
      [0, 0],
      [-0, -0],
      [MIN, MIN],
      [-MIN, -MIN],
      [INF, INF],
      [-INF, -1],
      [-MAX, -1],
      [MAX, INF],
      [709.7827128933841, INF],
    ]
    expect(cases.map(([x]) => [x, expm1(x)])).toStrictEqual(cases)
  })
})

describe('pow', () => {
  const bases = [-INF, -MAX, -3, -1, -0.5, -MIN, -0, 0, MIN, 0.5, 1, ABOVE_ONE, 2, MAX, INF, NONE]

  it('is 1 for every base to the power 0', () => {
    for (const x of bases) {
      expect(pow(x, 0)).toBe(1)
      expect(pow(x, -0)).toBe(1)
    }
  })

  it('is NaN for a power that is NaN, even of 1, and for a base that is NaN', () => {
    for (const x of bases) expect(pow(x, NONE)).toBeNaN()
    for (const y of [-INF, -1, MIN, 1, INF]) expect(pow(NONE, y)).toBeNaN()
  })

  it('to an infinite power depends on the size of the base, and is NaN for 1 and -1', () => {
    for (const x of [ABOVE_ONE, 2, MAX, INF]) {
      for (const base of [x, -x]) {
        expect(pow(base, INF)).toBe(INF)
        expect(pow(base, -INF)).toBe(0)
      }
    }
    for (const x of [0, MIN, 0.5, BELOW_ONE]) {
      for (const base of [x, -x]) {
        expect(pow(base, INF)).toBe(0)
        expect(pow(base, -INF)).toBe(INF)
      }
    }
    for (const y of [INF, -INF]) {
      expect(pow(1, y)).toBeNaN()
      expect(pow(-1, y)).toBeNaN()
    }
  })

  it('of zero and infinity keeps the sign for odd powers only', () => {
    for (const odd of [1, 3, 2 ** 53 - 1]) {
      expect(pow(0, odd)).toBe(0)
      expect(pow(-0, odd)).toBe(-0)
      expect(pow(0, -odd)).toBe(INF)
      expect(pow(-0, -odd)).toBe(-INF)
      expect(pow(INF, odd)).toBe(INF)
      expect(pow(-INF, odd)).toBe(-INF)
      expect(pow(INF, -odd)).toBe(0)
      expect(pow(-INF, -odd)).toBe(-0)
    }
    for (const other of [MIN, 0.5, 2, 2.5, 2 ** 53, 2 ** 53 + 2, MAX]) {
      expect(pow(0, other)).toBe(0)
      expect(pow(-0, other)).toBe(0)
      expect(pow(0, -other)).toBe(INF)
      expect(pow(-0, -other)).toBe(INF)
      expect(pow(INF, other)).toBe(INF)
      expect(pow(-INF, other)).toBe(INF)
      expect(pow(INF, -other)).toBe(0)
      expect(pow(-INF, -other)).toBe(0)
    }
  })

  it('of a negative base has the sign of the parity, and is NaN for a broken power', () => {
    expect(pow(-2, 3)).toBe(-8)
    expect(pow(-2, 4)).toBe(16)
    expect(pow(-2, -3)).toBe(-0.125)
    expect(pow(-1, 2 ** 53 - 1)).toBe(-1)
    expect(pow(-1, 2 ** 53)).toBe(1)
    expect(pow(-1, -(2 ** 53) + 1)).toBe(-1)
    expect(pow(-1, MAX)).toBe(1)
    expect(pow(-MAX, 3)).toBe(-INF)
    expect(pow(-MAX, 2)).toBe(INF)
    expect(pow(-MIN, 3)).toBe(-0)
    expect(pow(-MIN, 2)).toBe(0)
    expect(pow(-3, -2001)).toBe(-0)
    for (const y of [0.5, -0.5, 1.5, 2 ** 52 - 0.5, MIN, -MIN]) {
      for (const x of [-MAX, -2, -1, -0.5, -MIN]) expect(pow(x, y)).toBeNaN()
    }
  })

  it('is 1 or out of range where the power is tiny or huge', () => {
    for (const x of [MIN, 0.5, 2, MAX]) {
      expect(pow(x, MIN)).toBe(1)
      expect(pow(x, -MIN)).toBe(1)
    }
    expect(pow(ABOVE_ONE, MAX)).toBe(INF)
    expect(pow(ABOVE_ONE, -MAX)).toBe(0)
    expect(pow(BELOW_ONE, MAX)).toBe(0)
    expect(pow(BELOW_ONE, -MAX)).toBe(INF)
  })

  it('gives every power of two exactly', () => {
    for (let k = -1074, power = MIN; k <= 1023; k += 1, power *= 2) {
      expect(pow(2, k)).toBe(power)
      expect(pow(0.5, -k)).toBe(power)
      expect(pow(power, 1)).toBe(power)
    }
    for (let k = -537, power = MIN; k <= 511; k += 1, power *= 4) expect(pow(4, k)).toBe(power)
    expect(pow(2, 1024)).toBe(INF)
    expect(pow(2, -1075)).toBe(0)
  })
})

/** How many of 41 neighbouring doubles around the places have a smaller value than the one before. */
function countFalls(f: (x: number) => number, places: readonly number[]): number {
  let falls = 0
  for (const place of places) {
    const spacing = Math.max(Math.abs(place) * 2 ** -52, MIN)
    for (let i = -20; i < 20; i += 1) {
      if (f(place + i * spacing) > f(place + (i + 1) * spacing)) falls += 1
    }
  }
  return falls
}

describe('monotonicity', () => {
  const fractions = Array.from({ length: 1500 }, (_, i) => (i - 500) / 128)
  const multiplesOfLn2 = Array.from({ length: 3000 }, (_, i) => ((i - 1500) * Math.LN2) / 128)

  it('of log, exp, log1p and expm1 around the places where tables change cells', () => {
    const positive = fractions.filter(x => x > 0)
    const powers = Array.from({ length: 2000 }, (_, i) => 2 ** (i - 1000))
    expect(countFalls(log, [...positive, ...powers, Math.SQRT1_2, Math.SQRT2])).toBe(0)
    expect(countFalls(log1p, [...positive, ...positive.map(x => x - 1), ...powers])).toBe(0)
    expect(countFalls(exp, [...fractions, ...multiplesOfLn2])).toBe(0)
    expect(countFalls(expm1, [...fractions, ...multiplesOfLn2])).toBe(0)
  })

  it('of pow in its base and in its power', () => {
    const positive = fractions.filter(x => x > 0)
    for (const y of [0.5, 1.5, 3, 100]) expect(countFalls(x => pow(x, y), positive)).toBe(0)
    for (const x of [1.5, 2, 10]) expect(countFalls(y => pow(x, y), fractions)).toBe(0)
  })
})

describe('accuracy', () => {
  for (const subject of elementarySubjects) {
    it(`of ${subject.name} is within one double of the correctly rounded one`, () => {
      const found = survey(subject, 20_000, 20_260_101)
      console.log(describeSurvey(subject.name, found))
      expect(found.worstSteps, `at ${found.worstStepsAt.join(', ')}`).toBeLessThanOrEqual(1)
    })
  }
})
