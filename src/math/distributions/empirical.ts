import { defineDistribution } from '../distributionDefinition.ts'
import { weightedChoice } from '../distributionParts/weightedChoice.ts'
import { above, atLeast } from '../range.ts'
import { countUpTo } from '../sortedSearch.ts'

/** Numbers that were measured, drawn again. */
export const empirical = defineDistribution({
  name: 'empirical',
  summary: 'Draws again from numbers that were measured: when there are data and no law fits them.',
  parameters: {
    values: { kind: 'quantities', meaning: 'the measured numbers', range: atLeast(0) },
    weights: {
      kind: 'ratios',
      meaning: 'how often each occurred, in any unit; all equally often where not given',
      range: above(0),
      fallback: [],
    },
  },
  check({ values, weights }) {
    if (weights.length > 0 && weights.length !== values.length) {
      throw new RangeError(
        `empirical needs one weight for each value: found ${weights.length} weights ` +
          `for ${values.length} values`,
      )
    }
  },
  draws: ['uniform'],
  examples: [
    { values: [12, 15, 15, 18, 240] },
    { values: [100, 0], weights: [1, 999] },
    { values: [3] },
  ],
  create({ values, weights }) {
    const pairs = values.map((value, i) => ({ value, weight: weights[i] ?? 1 }))
    pairs.sort((a, b) => a.value - b.value)
    const sorted = Float64Array.from(pairs, pair => pair.value)
    const { average, cumulative, pick } = weightedChoice(pairs.map(pair => pair.weight))
    const overAll = (term: (value: number) => number): number => average(i => term(sorted[i]!))
    const mean = overAll(value => value)
    return {
      mean,
      variance: overAll(value => (value - mean) * (value - mean)),
      cumulative: x => cumulative[countUpTo(sorted, x) - 1] ?? 0,
      quantile: p => sorted[pick(p)]!,
      momentBelow: (order, x) =>
        overAll(value => (value > x ? 0 : order === 1 ? value : value * value)),
      sampler(open) {
        const uniforms = open('uniform')
        return {
          fill(out) {
            uniforms.fillUniform(out)
            for (let i = 0; i < out.length; i++) out[i] = sorted[pick(out[i]!)]!
          },
        }
      },
    }
  },
})
