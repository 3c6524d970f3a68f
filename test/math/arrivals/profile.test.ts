import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { integratedRate } from '../../../src/math/arrivalParts/integratedRate.ts'

describe('integratedRate by hand', () => {
  // Areas: a flat 2 before 10, a ramp from 2 to 6 until 20, a jump to 1, a ramp to 0 at 30.
  const rate = integratedRate([
    { at: 10, rate: 2 },
    { at: 20, rate: 6 },
    { at: 20, rate: 1 },
    { at: 30, rate: 0 },
  ])
  const areas = [
    [0, 0],
    [5, 10],
    [10, 20],
    [15, 20 + 15],
    [20, 60],
    [25, 60 + 3.75],
    [30, 65],
    [99, 65],
  ] as const

  it('adds up trapezia', () => {
    for (const [time, area] of areas) expect(rate.expected(time)).toBeCloseTo(area, 12)
  })

  it('finds the time of each area, the earliest of several', () => {
    for (const [time, area] of areas.filter(([at]) => at <= 30)) {
      expect(rate.timeOf(area)).toBeCloseTo(time, 12)
    }
    expect(rate.timeOf(65.000001)).toBe(Infinity)
  })

  it('waits through a stretch without arrivals', () => {
    const pause = integratedRate([
      { at: 1, rate: 4 },
      { at: 1, rate: 0 },
      { at: 3, rate: 0 },
      { at: 3, rate: 1 },
    ])
    expect(pause.timeOf(4)).toBe(1)
    expect(pause.timeOf(4.5)).toBe(3.5)
  })

  it('begins a ramp from 0 with the square root', () => {
    const ramp = integratedRate([
      { at: 0, rate: 0 },
      { at: 8, rate: 4 },
    ])
    expect(ramp.timeOf(1)).toBe(2)
    expect(ramp.timeOf(1e-18)).toBeCloseTo(2e-9, 24)
  })

  it('loses no digit as a slope vanishes', () => {
    for (let slope = 1; slope > 1e-18; slope /= 10) {
      const nearlyFlat = integratedRate([
        { at: 0, rate: 1 },
        { at: 1, rate: 1 + slope },
      ])
      // t + slope t² / 2 = 1/2, whose root is 1/2 - slope / 8 + slope² / 16 - ...
      const root =
        slope > 1e-3 ? (Math.sqrt(1 + slope) - 1) / slope : 0.5 - slope / 8 + slope ** 2 / 16
      expect(Math.abs(nearlyFlat.timeOf(0.5) - root)).toBeLessThan(
        slope > 1e-3 ? 1e-14 : slope ** 3 + 1e-15,
      )
    }
  })
})

describe('integratedRate', () => {
  const profile = fc
    .array(
      fc.record({
        at: fc.integer({ min: 0, max: 50 }),
        rate: fc.oneof(fc.constant(0), fc.double({ min: 1e-3, max: 1e6, noNaN: true })),
      }),
      { minLength: 1, maxLength: 8 },
    )
    .map(points => points.toSorted((a, b) => a.at - b.at))

  it('is inverted by its times', () => {
    fc.assert(
      fc.property(profile, fc.double({ min: 1e-9, max: 1, noNaN: true }), (points, share) => {
        const rate = integratedRate(points)
        const area = share * rate.expected(60)
        if (area === 0) return
        const found = rate.expected(rate.timeOf(area))
        expect(Math.abs(found - area)).toBeLessThanOrEqual(1e-12 * rate.expected(60))
      }),
      { seed: 1, numRuns: 500 },
    )
  })

  it('is the sum of thin slices', () => {
    fc.assert(
      fc.property(profile, points => {
        const rateAt = (time: number) => {
          const next = points.findIndex(({ at }) => at > time)
          const after = points.at(next)
          const before = points.at(next === -1 ? -1 : Math.max(0, next - 1))
          if (after === undefined || before === undefined) return Number.NaN
          if (next <= 0) return next === 0 ? after.rate : before.rate
          return (
            before.rate + ((after.rate - before.rate) * (time - before.at)) / (after.at - before.at)
          )
        }
        let sum = 0
        // Every point is at a whole time, so that the midpoint rule is exact.
        for (let i = 0; i < 600; i++) sum += rateAt((i + 0.5) / 10) / 10
        expect(integratedRate(points).expected(60) / (sum || 1)).toBeCloseTo(sum && 1, 10)
      }),
      { seed: 1, numRuns: 200 },
    )
  })
})
