import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { Levels } from '../../src/metrics/levels.ts'
import { SlowLevel } from './slowLevel.ts'

const steps = fc.array(
  fc.record({
    wait: fc.integer({ min: 0, max: 5 }),
    by: fc.integer({ min: -3, max: 5 }),
    settles: fc.boolean(),
  }),
  { maxLength: 30 },
)

test('levels have the areas and maxima of a list of changes, wherever the window begins', () => {
  fc.assert(
    fc.property(steps, fc.nat({ max: 60 }), (changes, warmup) => {
      const levels = new Levels(3)
      const slow = new SlowLevel()
      let [now, isOpen] = [0, false]
      for (const { wait, by, settles } of changes) {
        now += wait
        if (!isOpen && now >= warmup) {
          levels.cut(warmup)
          isOpen = true
        }
        if (settles) levels.settle(now)
        const change = Math.max(by, -slow.level)
        expect(levels.change(1, now, change)).toBe(slow.level + change)
        slow.change(now, change)
      }
      const until = Math.max(now, warmup) + 1
      if (!isOpen) levels.cut(warmup)
      expect(levels.wholeArea(1, until)).toBe(BigInt(slow.area(0, until)))
      expect(levels.area(1, until)).toBe(BigInt(slow.area(warmup, until)))
      expect(levels.summary(1, until)).toEqual(slow.summary(warmup, until))
      expect([levels.wholeArea(0, until), levels.max(2)]).toEqual([0n, 0])
    }),
    { numRuns: 1000, seed: 4 },
  )
})

test('an area beyond 2^53 is exact where it is settled in time, and refused where it is not', () => {
  const year = 31_536_000_000_000
  const levels = new Levels(1)
  levels.change(0, 0, 999_999)
  for (let part = 1; part <= 10_000; part++) levels.settle((part * year) / 10_000)
  expect(levels.wholeArea(0, year)).toBe(999_999n * BigInt(year))
  const careless = new Levels(1)
  careless.change(0, 0, 3)
  careless.change(0, 2 ** 52, 1)
  expect(() => careless.wholeArea(0, 2 ** 52)).toThrow('before it leaves the integers')
})
