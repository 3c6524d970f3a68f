import type { Distribution, Sampler } from '../../src/math/distribution.ts'
import { type OpenStream, randomStream } from '../../src/math/random/randomStream.ts'
import { type Sample, sample } from './sampleLaw.ts'

type Change = (law: Distribution, scale: number, floor: number) => Partial<Distribution>
type Drawn = (out: Float64Array, scale: number) => void

/** The sound sample, except for what is changed. */
const withLaw = (change: Change): Sample => ({
  ...sample,
  law: (scale, floor) => {
    const law = sample.law(scale, floor)
    return { ...law, ...change(law, scale, floor) }
  },
})

/** The sound draws, then something done to the block. */
const withDraws = (spoil: Drawn): Sample =>
  withLaw((law, scale) => ({
    sampler: open => {
      const sound = law.sampler(open)
      return {
        fill(out) {
          sound.fill(out)
          spoil(out, scale)
        },
      }
    },
  }))

const withSampler = (sampler: (law: Distribution, open: OpenStream, scale: number) => Sampler) =>
  withLaw((law, scale) => ({ sampler: open => sampler(law, open, scale) }))

/** One number in a thousand is replaced. */
const seldom = (wrong: number) =>
  withDraws(out => {
    for (let i = 0; i < out.length; i += 1000) out[i] = wrong
  })

let counter = 0
const shared = sample.law(2, 1).sampler(purpose => randomStream('shared', purpose))

const moments = 'mean and variance of the draws are within 4 standard errors'
const integrals = 'mean and variance are integrals of the quantile function'
const support = 'draws are finite, not negative and within the support'
const shape = 'draws follow cumulative'
const inverse = 'quantile(p) is the smallest number that cumulative lifts to p'
const rise = 'cumulative rises from 0 below 0 to 1'
const ends = 'quantile(0) and quantile(1) are the ends of the support'
const rangeEnds = 'the ends of every range give numbers'
const noProbability = 'quantile refuses what is no probability'
const below = 'momentBelow is an integral of the quantile function'
const uncorrelated = 'neighbouring draws are uncorrelated'
const units = 'four times the quantities is four times the law'
const sameName = 'the same name gives the same numbers'
const otherName = 'another name gives other numbers, where there is chance'
const blocks = 'blocks of any size give the same numbers'
const others = 'whatever else is drawn gives the same numbers'
const streams = 'one stream is opened for each declared draw and gives nothing else'
const steady = 'every number takes one of each declared draw, whatever the parameters'

/** What is broken about the law or its draws, and the claims that must notice it. */
export const brokenLaws: Readonly<Record<string, readonly [Sample, ...string[]]>> = {
  'a mean that is 1% too high': [withLaw(law => ({ mean: 1.01 * law.mean })), moments, integrals],
  'a variance that is 2% too high': [
    withLaw(law => ({ variance: 1.02 * law.variance })),
    moments,
    integrals,
  ],
  'a negative number': [seldom(-1e-9), support],
  'a NaN': [seldom(Number.NaN), support, moments, shape],
  'an infinite number': [seldom(Number.POSITIVE_INFINITY), support, moments],
  'a number below the support': [seldom(0.5), support],
  'draws that are 1% too large': [
    withDraws(out => {
      out.forEach((x, i) => {
        out[i] = 1.01 * x
      })
    }),
    moments,
  ],
  'draws of another shape with the same moments': [
    withSampler((law, open) => {
      const stream = open('exponential')
      return {
        fill(out) {
          out.forEach((_, i) => {
            const deviation = Math.sqrt(3) * (2 * stream.uniform() - 1)
            out[i] = law.mean + deviation * Math.sqrt(law.variance)
          })
        },
      }
    }),
    shape,
    streams,
  ],
  'every number drawn twice': [
    withDraws(out => {
      for (let i = 1; i < out.length; i += 2) out[i] = out[i - 1] ?? 0
    }),
    uncorrelated,
    blocks,
  ],
  'draws that depend on the size of the block': [
    withSampler((law, open) => {
      const stream = open('exponential')
      const sound = law.sampler(() => stream)
      return {
        fill(out) {
          stream.exponential()
          sound.fill(out)
        },
      }
    }),
    blocks,
    steady,
    others,
  ],
  'draws that remember what was in the block': [
    withDraws(out => {
      counter = out.length
      if (counter === 1) out[0] = 2 * (out[0] ?? 0)
    }),
    blocks,
  ],
  'an undeclared stream': [
    withSampler((law, open) => {
      open('uniform')
      return law.sampler(open)
    }),
    streams,
  ],
  'a stream that is opened twice': [
    withSampler((law, open) => {
      open('of/uniform')
      open('of/uniform')
      return law.sampler(open)
    }),
    streams,
  ],
  'a stream that gives two kinds of numbers': [
    withSampler((law, open) => {
      const stream = open('exponential')
      stream.normal()
      return law.sampler(() => stream)
    }),
    streams,
  ],
  'consumption that depends on a parameter': [
    withSampler((law, open, scale) => {
      const stream = open('exponential')
      const sound = law.sampler(() => stream)
      return {
        fill(out) {
          for (let i = 0; i < out.length; i++) {
            if (scale > 5) stream.exponential()
            sound.fill(out.subarray(i, i + 1))
          }
        },
      }
    }),
    steady,
  ],
  'a sampler that does not repeat itself': [
    withSampler((law, open) => law.sampler(purpose => open(`${purpose}${++counter}`))),
    sameName,
    blocks,
    others,
  ],
  'a sampler that does not care for its name': [
    withSampler(law => law.sampler(purpose => randomStream('fixed', purpose))),
    otherName,
    streams,
  ],
  'samplers that share their state': [withSampler(() => shared), sameName, others],
  'a wrong cumulative': [
    withLaw(law => ({ cumulative: x => law.cumulative(1.1 * x) })),
    shape,
    inverse,
  ],
  'a cumulative below zero for negative numbers': [
    withLaw(law => ({ cumulative: x => (x < 0 ? x : law.cumulative(x)) })),
    rise,
  ],
  'a cumulative that falls': [
    withLaw((law, scale) => ({
      cumulative: x => (x > 9 * scale && x < 10 * scale ? 0.9 : law.cumulative(x)),
    })),
    rise,
  ],
  'a quantile that is a thousandth too high': [
    withLaw(law => ({ quantile: p => 1.001 * law.quantile(p) })),
    inverse,
    integrals,
    below,
  ],
  'a quantile that is negative': [
    withLaw((law, scale, floor) => ({ quantile: p => law.quantile(p) - floor - 0.1 * scale })),
    inverse,
    ends,
  ],
  'a support that ends too early': [
    withLaw(law => ({ quantile: p => law.quantile(Math.min(p, 0.999)) })),
    ends,
    inverse,
  ],
  'a support that begins too late': [
    withLaw(law => ({ quantile: p => law.quantile(Math.max(p, 0.001)) })),
    ends,
  ],
  'a wrong second moment below': [
    withLaw(law => ({
      momentBelow: (order, x) => law.momentBelow(order, order === 2 ? 1.01 * x : x),
    })),
    below,
  ],
  'a variance that overflows for the largest scale': [
    withLaw((law, scale) => ({ variance: (law.variance * scale ** 4) / scale ** 4 })),
    rangeEnds,
  ],
  'draws that overflow for the largest scale': [
    withDraws((out, scale) => {
      out.forEach((x, i) => {
        out[i] = (x * scale * scale * scale) / (scale * scale * scale)
      })
    }),
    rangeEnds,
  ],
  'a quantile that does not belong to the smallest scale': [
    withLaw((law, scale) => ({ quantile: p => law.quantile(scale < 1e-50 ? p * p : p) })),
    rangeEnds,
  ],
  'a quantile that takes any number': [
    withLaw((_law, scale, floor) => ({ quantile: p => floor - scale * Math.log1p(-p) })),
    noProbability,
  ],
  'a constant in other units': [
    { ...sample, law: (scale, floor) => sample.law(scale, floor + 1e-6) },
    units,
  ],
}
