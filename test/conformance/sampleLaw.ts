import type { Distribution } from '../../src/math/distribution.ts'
import type { DistributionDefinition } from '../../src/math/distributionDefinition.ts'
import type { Described, Given, Subject } from './check.ts'

/** A law made by hand for the tests of the suite: exponential beyond a floor. */
export interface Sample {
  readonly definition: DistributionDefinition
  readonly law: (scale: number, floor: number) => Distribution
  readonly read: (definition: Described, given: Given) => Given
}

const positive = { least: 0, most: Number.POSITIVE_INFINITY, open: true }

const definition: DistributionDefinition = {
  name: 'sample',
  summary: 'An exponential number beyond a floor.',
  parameters: {
    scale: { kind: 'quantity', meaning: 'the mean beyond the floor', range: positive },
    floor: {
      kind: 'quantity',
      meaning: 'the least number',
      range: { ...positive, open: false },
      fallback: 0,
    },
  },
  draws: ['exponential'],
  fromMeanAndCv: (mean, cv) => ({ scale: mean * cv, floor: mean - mean * cv }),
  fromQuantiles: (low, high) => {
    const scale = (high.value - low.value) / (Math.log1p(-low.p) - Math.log1p(-high.p))
    return { scale, floor: low.value + scale * Math.log1p(-low.p) }
  },
  examples: [
    { scale: 2, floor: 1 },
    { scale: 30, floor: 0 },
    { mean: 10, cv: 0.5 },
    { p50: 4, p90: 6 },
  ],
  create: () => {
    throw new Error('a sample is created by its subject')
  },
}

/** Written from the textbook. */
function law(scale: number, floor: number): Distribution {
  const beyond = (x: number) => Math.max(0, (x - floor) / scale)
  return {
    mean: floor + scale,
    variance: scale * scale,
    cumulative: x => -Math.expm1(-beyond(x)),
    quantile(p) {
      if (!(p >= 0 && p <= 1)) throw new RangeError(`p must be from 0 to 1: found ${p}`)
      return floor - scale * Math.log1p(-p)
    },
    momentBelow(order, x) {
      const y = beyond(x)
      if (y === Number.POSITIVE_INFINITY) {
        return order === 1 ? floor + scale : (floor + scale) ** 2 + scale * scale
      }
      const none = -Math.expm1(-y)
      const first = none - y * Math.exp(-y)
      const second = 2 * first - y * y * Math.exp(-y)
      return order === 1
        ? floor * none + scale * first
        : floor * floor * none + 2 * floor * scale * first + scale * scale * second
    },
    sampler(open) {
      const stream = open('exponential')
      return {
        fill(out) {
          stream.fillExponential(out)
          for (let i = 0; i < out.length; i++) out[i] = floor + scale * (out[i] ?? 0)
        },
      }
    },
  }
}

/** Checks what the suite wants to be checked, in the plainest way. */
export function readSample({ parameters }: Described, given: Given): Given {
  const names = Object.keys(parameters)
  for (const name of Object.keys(given)) {
    if (!names.includes(name)) {
      throw new RangeError(`the name must be ${names.join(' or ')}: found ${name}`)
    }
  }
  return Object.fromEntries(
    Object.entries(parameters).map(([name, { fallback, range, kind }]) => {
      const value = given[name] ?? fallback
      if (value === undefined) throw new RangeError(`${name} must be given`)
      const { least, most, open } = range ?? positive
      const isIn =
        typeof value === 'number' &&
        (kind !== 'count' || Number.isInteger(value)) &&
        Number.isFinite(value) &&
        (open ? value > least && value < most : value >= least && value <= most)
      const shown =
        typeof value === 'number' || typeof value === 'string' ? value : 'something else'
      if (!isIn) throw new RangeError(`${name} must be above ${least}: found ${shown}`)
      return [name, value]
    }),
  )
}

/** Own names, or one of the two forms, the way a reader of the product does it. */
function readForms(described: DistributionDefinition, given: Given, read: Sample['read']): Given {
  const keys = Object.keys(given)
  if (described.fromMeanAndCv !== undefined && keys.join() === 'mean,cv') {
    const { mean, cv } = read(meanAndCv, given)
    return described.fromMeanAndCv(Number(mean), Number(cv))
  }
  if (described.fromQuantiles === undefined || !keys.every(key => /^p\d+$/.test(key))) {
    return read(described, given)
  }
  const [low, high] = keys.map(key => ({
    p: Number(key.slice(1)) / 100,
    value: Number(given[key]),
  }))
  const isPair = keys.length === 2 && low !== undefined && high !== undefined
  if (!isPair || !(low.p < high.p && high.p < 1 && low.value >= 0 && low.value < high.value)) {
    throw new RangeError(`quantiles must be two and rise: found ${Object.entries(given).join(' ')}`)
  }
  const values = described.fromQuantiles(low, high)
  if (Number(values['floor']) < 0) throw new RangeError('the floor must not be below 0')
  return values
}

const meanAndCv: Described = {
  ...definition,
  parameters: {
    mean: { kind: 'quantity', meaning: 'the mean', range: positive },
    cv: { kind: 'ratio', meaning: 'the cv', range: { least: 0, most: 1, open: true } },
  },
}

export const sample: Sample = { definition, law, read: readSample }

/** The sample as the suite sees it. */
export function sampleSubject(of: Sample): Subject<DistributionDefinition, Distribution> {
  return {
    definition: of.definition,
    part: () => undefined,
    build: given => {
      const { scale, floor } = readForms(of.definition, given, of.read)
      return of.law(Number(scale), Number(floor))
    },
  }
}
