import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { QuantileSketch } from '../../src/math/statistics/quantileSketch.ts'
import { TimeMeter } from '../../src/metrics/timeMeter.ts'
import { valuesKept } from '../../src/metrics/timeSummary.ts'
import { slowTimes } from './slowSummary.ts'

const times = fc.array(fc.nat({ max: 1_000_000 }), { maxLength: 40 })

test('a meter summarizes its times, and those of others with them', () => {
  fc.assert(
    fc.property(times, times, times, (own, first, second) => {
      const meter = new TimeMeter(1000)
      for (const time of own) meter.add(time)
      expect(meter.summary).toEqual(slowTimes(own))
      const others = [first, second].map(values => {
        const quantiles = new QuantileSketch(1000)
        for (const time of values) quantiles.add(time)
        return { quantiles, sum: BigInt(values.reduce((a, b) => a + b, 0)) }
      })
      expect(meter.with(others)).toEqual(slowTimes([...own, ...first, ...second]))
      expect(meter.summary).toEqual(slowTimes(own))
    }),
    { seed: 7 },
  )
})

test('up to 10,000 values are kept as they are, and a million by all meters', () => {
  expect([0, 1, 100, 1000, 2_000_000].map(valuesKept)).toEqual([10_000, 10_000, 10_000, 1000, 0])
})
