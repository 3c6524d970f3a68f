import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { InvariantError } from '../../../src/math/assert.ts'
import { TimeAverage } from '../../../src/math/statistics/timeAverage.ts'
import { isNearest } from './fraction.ts'

/**
 * A hand-made table:
 *
 *     from   to   level   area
 *      100  110       2     20
 *      110  110       9      0   (left in the same moment)
 *      110  140       0      0
 *      140  145       4     20
 *      145  200       1     55
 */
function table(): TimeAverage {
  const average = new TimeAverage(100, 2)
  average.change(110, 9)
  average.change(110, 0)
  average.change(140, 4)
  average.change(145, 1)
  return average
}

describe('a time average', () => {
  test('of the table is 95 / 100', () => {
    expect(table().area(200)).toBe(95n)
    expect(table().mean(200)).toBe(0.95)
    expect(table().level).toBe(1)
  })

  test('has as maximum even a level that was left in the same moment', () => {
    expect(table().max).toBe(9)
  })

  test('restarted at 150 forgets the area and the maximum and keeps the level', () => {
    const average = table()
    average.restart(150)
    expect([average.level, average.max, average.area(150)]).toEqual([1, 1, 0n])
    average.change(160, 3)
    expect(average.area(180)).toBe(70n)
    expect(average.mean(180)).toBe(70 / 30)
    expect(average.max).toBe(3)
  })

  test('equals the average over every single microsecond', () => {
    const steps = fc.array(fc.tuple(fc.nat({ max: 20 }), fc.nat({ max: 50 })), { minLength: 1 })
    fc.assert(
      fc.property(fc.nat(), fc.nat({ max: 50 }), steps, fc.nat(), (start, first, changes, at) => {
        const average = new TimeAverage(start, first)
        const levels: number[] = []
        let highest = first
        const restartAt = at % changes.length
        let now = start
        let level = first
        for (const [position, [wait, next]] of changes.entries()) {
          levels.push(...Array.from({ length: wait }, () => level))
          now += wait
          if (position === restartAt) {
            average.restart(now)
            levels.length = 0
            highest = level
          }
          average.change(now, next)
          level = next
          highest = Math.max(highest, next)
        }
        const area = levels.reduce((total, each) => total + each, 0)
        expect(average.area(now)).toBe(BigInt(area))
        expect(average.mean(now)).toBe(area / levels.length)
        expect(average.max).toBe(highest)
      }),
      { seed: 1, numRuns: 1_000 },
    )
  })

  test('stays exact where doubles do not: 14 days at levels near 2^33', () => {
    const day = 86_400_000_000
    const average = new TimeAverage(0, 2 ** 33 + 1)
    for (let i = 1; i <= 14; i++) average.change(i * day, 2 ** 33 + 1 - (i % 2))
    const area = 7n * BigInt(day) * (2n ** 34n + 1n)
    expect(average.area(14 * day)).toBe(area)
    expect(isNearest(average.mean(14 * day), [area, 14n * BigInt(day)])).toBe(true)
  })

  test('over no time at all is NaN', () => {
    expect(new TimeAverage(5, 3).mean(5)).toBeNaN()
  })

  test('refuses to go back in time', () => {
    expect(() => table().change(144, 0)).toThrow(InvariantError)
    expect(() => new TimeAverage(10, 0).change(9, 1)).toThrow(InvariantError)
    expect(() => table().restart(144)).toThrow(InvariantError)
    expect(() => table().area(144)).toThrow(InvariantError)
    expect(() => table().mean(144)).toThrow(InvariantError)
    expect(() => table().change(NaN, 0)).toThrow(InvariantError)
  })

  test.each([-3, 2.5, NaN, Infinity, 2 ** 53])('refuses a level of %s at once', level => {
    const average = table()
    expect(() => new TimeAverage(0, level)).toThrow(InvariantError)
    expect(() => average.change(145, level)).toThrow(InvariantError)
    expect(() => average.change(150, level)).toThrow(InvariantError)
    expect([average.level, average.max, average.area(200)]).toEqual([1, 9, 95n])
  })

  test.each([150.5, NaN, Infinity, 2 ** 53])('refuses a time of %s', now => {
    const average = table()
    const idle = new TimeAverage(0, 0)
    expect(() => new TimeAverage(now, 0)).toThrow(InvariantError)
    for (const each of [average, idle]) {
      expect(() => each.change(now, 1)).toThrow(InvariantError)
      expect(() => each.restart(now)).toThrow(InvariantError)
      expect(() => each.area(now)).toThrow(InvariantError)
      expect(() => each.mean(now)).toThrow(InvariantError)
    }
    expect([average.level, average.max, average.area(200)]).toEqual([1, 9, 95n])
  })

  test('refuses a time below 0', () => {
    expect(() => new TimeAverage(-1, 0)).toThrow(InvariantError)
  })
})
