import { cosineOfTurn } from '../arrivalParts/cosineOfTurn.ts'
import { type IntegratedRate, integratedRate } from '../arrivalParts/integratedRate.ts'
import { timeChange } from '../arrivalParts/timeChange.ts'
import { defineArrivals } from '../arrivalProcess.ts'
import { above, atLeast, between } from '../range.ts'

/** Straight pieces of one wave: a quarter of an hour each where the period is a day. */
const pieces = 96

/** Independent arrivals whose rate goes up and down like a day. */
export const diurnal = defineArrivals({
  name: 'diurnal',
  summary:
    'Independent arrivals whose rate is a wave with one peak per period: for the day and night of users.',
  parameters: {
    mean: { kind: 'rate', meaning: 'the mean rate over a period', range: above(0) },
    peakToMean: {
      kind: 'ratio',
      meaning: 'the rate at the peak over the mean rate',
      range: between(1, 2),
    },
    period: { kind: 'time', meaning: 'the time from peak to peak', range: above(0) },
    peakAt: { kind: 'time', meaning: 'the time of a peak', range: atLeast(0) },
  },
  draws: ['exponential'],
  examples: [
    { mean: 100, peakToMean: 1.8, period: 86400, peakAt: 50400 },
    { mean: 5, peakToMean: 2, period: 1, peakAt: 0 },
  ],
  create({ mean, peakToMean, period, peakAt }) {
    const swing = mean * (peakToMean - 1)
    const day = integratedRate(onePeriod(mean, swing, period, peakAt))
    const rate = repeated(day, period)
    return {
      loop: 'open',
      expectedCount: rate.expected,
      countVariance: rate.expected,
      expectedTime: rate.timeOf,
      sampler: open => timeChange(open('exponential'), rate.timeOf),
    }
  },
})

/** The wave from time 0 on for one period; the peak is one of its points. */
function onePeriod(mean: number, swing: number, period: number, peakAt: number) {
  const step = period / pieces
  const peak = peakAt % period
  const peakPiece = Math.floor(peak / step)
  const offset = Math.max(0, peak - peakPiece * step)
  const rateAt = (piece: number) => {
    const fromPeak = (((piece - peakPiece) % pieces) + pieces) % pieces
    return mean + swing * cosineOfTurn(fromPeak / pieces)
  }
  const knots = Array.from({ length: pieces }, (_, i) => ({
    at: offset + i * step,
    rate: rateAt(i),
  }))
  const share = Math.min(1, offset / step)
  const atSeam = share * rateAt(-1) + (1 - share) * rateAt(0)
  return [{ at: 0, rate: atSeam }, ...knots, { at: period, rate: atSeam }]
}

/** The same period again and again. */
function repeated(one: IntegratedRate, period: number): IntegratedRate {
  const whole = one.expected(period)
  return {
    expected(until) {
      const periods = Math.floor(until / period)
      return periods * whole + one.expected(until - periods * period)
    },
    timeOf(expected) {
      const periods = Math.floor(expected / whole)
      return periods * period + one.timeOf(expected - periods * whole)
    },
  }
}
