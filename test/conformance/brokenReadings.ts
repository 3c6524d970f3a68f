import type { DistributionDefinition } from '../../src/math/distributionDefinition.ts'
import { type Sample, sample } from './sampleLaw.ts'

const withDefinition = (change: Partial<DistributionDefinition>): Sample => ({
  ...sample,
  definition: { ...sample.definition, ...change },
})

const withReader = (read: (sound: Sample['read']) => Sample['read']): Sample => ({
  ...sample,
  read: read(sample.read),
})

const unchecked = (isLetThrough: (value: unknown) => boolean) =>
  withReader(read => (described, given) => {
    const good = new Map([['cv', 0.5]])
    const cleaned = Object.entries(given).map(([name, value]) => [
      name,
      isLetThrough(value) ? (good.get(name) ?? 1) : value,
    ])
    return read(described, Object.fromEntries(cleaned))
  })

const says = (reword: (said: string) => Error) =>
  withReader(read => (described, given) => {
    try {
      return read(described, given)
    } catch (error) {
      throw reword(error instanceof Error ? error.message : '')
    }
  })

const byMeanAndCv = 'fromMeanAndCv has the mean and the cv'
const byQuantiles = 'fromQuantiles passes through the quantiles'
const documented = 'it is documented'
const leftOut = 'what is left out is taken from the fallback or missed by name'
const badValue = 'a bad value is refused with its name and the value'
const misspelt = 'an unknown name is refused with the nearest one'
const streams = 'one stream is opened for each declared draw and gives nothing else'
const steady = 'every number takes one of each declared draw, whatever the parameters'

/** What is broken about the definition or its reader, and the claims that must notice it. */
export const brokenReadings: Readonly<Record<string, readonly [Sample, ...string[]]>> = {
  'mean and cv mixed up': [
    withDefinition({ fromMeanAndCv: (mean, cv) => ({ scale: mean * cv, floor: mean }) }),
    byMeanAndCv,
  ],
  'mean and cv that nobody can give': [
    withDefinition({
      fromMeanAndCv: (_mean, cv) => {
        throw new RangeError(`cv must be something else: found ${cv}`)
      },
      examples: sample.definition.examples.slice(0, 2),
    }),
    byMeanAndCv,
  ],
  'a quantile that is missed': [
    withDefinition({ fromQuantiles: (low, high) => ({ scale: high.value - low.value, floor: 0 }) }),
    byQuantiles,
  ],
  'a missing summary': [withDefinition({ summary: '' }), documented],
  'one example': [withDefinition({ examples: [{ scale: 2, floor: 1 }] }), documented],
  'the same example twice': [
    withDefinition({
      examples: [
        { scale: 2, floor: 1 },
        { scale: 2, floor: 1 },
      ],
    }),
    documented,
  ],
  'a parameter that no example gives': [withDefinition({ examples: [{ scale: 1 }] }), badValue],
  'a parameter without a meaning': [
    withDefinition({
      parameters: {
        ...sample.definition.parameters,
        floor: { kind: 'quantity', meaning: '', fallback: 0 },
      },
    }),
    documented,
  ],
  'a NaN let through': [unchecked(Number.isNaN), badValue, byMeanAndCv],
  'an Infinity let through': [unchecked(value => value === Number.POSITIVE_INFINITY), badValue],
  'a text let through': [unchecked(value => typeof value === 'string'), badValue],
  'a number below the range let through': [
    unchecked(value => typeof value === 'number' && value <= 0 && value > -1e-9),
    badValue,
  ],
  'a missing parameter let through': [
    withReader(read => (described, given) => read(described, { scale: 1, ...given })),
    leftOut,
  ],
  'an unknown name let through': [
    withReader(read => (described, given) => {
      const known = Object.entries(given).filter(([name]) => name in described.parameters)
      return read(described, { scale: 1, ...Object.fromEntries(known) })
    }),
    misspelt,
  ],
  'a refusal without the value': [says(said => new RangeError(said.split(':')[0])), badValue],
  'a refusal without the name': [
    says(said => new RangeError(said.replaceAll(/scale|floor/g, 'it'))),
    badValue,
    leftOut,
    misspelt,
  ],
  'a refusal that is no error for input': [says(said => new Error(said)), badValue, misspelt],
  'a refusal that happens by accident': [
    says(() => new TypeError("Cannot read properties of null (reading 'scale')")),
    badValue,
    leftOut,
    misspelt,
  ],
  'a draw that is declared and not taken': [
    withDefinition({ draws: ['exponential', 'uniform'] }),
    streams,
    steady,
  ],
}
