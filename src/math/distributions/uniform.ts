import { defineDistribution } from '../distributionDefinition.ts'
import { atLeast } from '../range.ts'

/** Equally likely everywhere between two ends. */
export const uniform = defineDistribution({
  name: 'uniform',
  summary:
    'Every number between two ends is as likely as any other: for jitter, and for plain ignorance.',
  parameters: {
    low: { kind: 'quantity', meaning: 'the lower end', range: atLeast(0) },
    high: { kind: 'quantity', meaning: 'the upper end', range: atLeast(0) },
  },
  check({ low, high }, written) {
    if (!(low < high)) {
      const found = `found low ${written('low')} and high ${written('high')}`
      throw new RangeError(`high must be above low: ${found}`)
    }
  },
  fromMeanAndCv(mean, cv) {
    const half = Math.sqrt(3) * cv * mean
    const low = notBelowZero(mean - half, mean)
    if (low < 0) {
      throw new RangeError(`uniform needs cv at most 0.577: found ${cv}; lognormal takes any cv`)
    }
    return { low, high: mean + half }
  },
  fromQuantiles(first, second) {
    const width = (second.value - first.value) / (second.p - first.p)
    const low = notBelowZero(first.value - first.p * width, first.value)
    if (low < 0) {
      throw new RangeError(
        'uniform needs quantiles on a line that starts at 0 or above: it would start below 0; ' +
          'lognormal takes any two quantiles above 0',
      )
    }
    return { low, high: second.value + (1 - second.p) * width }
  },
  draws: ['uniform'],
  examples: [
    { low: 20, high: 30 },
    { low: 0, high: 1e9 },
    { mean: 100, cv: 0.5 },
  ],
  create({ low, high }) {
    const width = high - low
    return {
      mean: low + width / 2,
      variance: (width * width) / 12,
      cumulative: x => Math.min(1, Math.max(0, (x - low) / width)),
      quantile: p => Math.min(high, low + p * width),
      momentBelow(order, x) {
        const y = Math.min(x, high)
        if (y <= low) return 0
        const chance = (y - low) / width
        return order === 1 ? (chance * (y + low)) / 2 : (chance * (y * y + y * low + low * low)) / 3
      },
      sampler(open) {
        const uniforms = open('uniform')
        return {
          fill(out) {
            uniforms.fillUniform(out)
            for (let i = 0; i < out.length; i++) out[i] = Math.min(high, low + out[i]! * width)
          },
        }
      },
    }
  },
})

/** A lower end that only rounding has pushed below zero is zero. */
function notBelowZero(low: number, scale: number): number {
  return low < 0 && low > -1e-12 * scale ? 0 : low
}
