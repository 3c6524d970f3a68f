import type { Distribution } from '../distribution.ts'
import { defineDistribution } from '../distributionDefinition.ts'
import { leastRoot } from '../distributionParts/leastRoot.ts'
import { scratch } from '../distributionParts/scratch.ts'
import { weightedChoice } from '../distributionParts/weightedChoice.ts'

/** One of several distributions, chosen anew for each number. */
export const mixture = defineDistribution({
  name: 'mixture',
  summary:
    'One of several distributions, chosen anew for each number: for what has several ways to go, like a cache.',
  parameters: {
    components: { kind: 'components', meaning: 'the distributions and how often each is chosen' },
  },
  draws: ['uniform'],
  examples: [
    {
      components: [
        { weight: 95, of: { lognormal: { p50: 5, p99: 12 } } },
        { weight: 5, of: { lognormal: { p50: 200, p99: 900 } } },
      ],
    },
    {
      components: [
        { weight: 0.001, of: { constant: 30000 } },
        { weight: 0.999, of: { constant: 1 } },
      ],
    },
  ],
  create({ components }) {
    const { average, cumulative: edges } = weightedChoice(components.map(({ weight }) => weight))
    const parts = components.map(({ of }) => of)
    const overAll = (term: (of: Distribution) => number): number => average(i => term(parts[i]!))
    const mean = overAll(of => of.mean)
    const cumulative = (x: number) => overAll(of => of.cumulative(x))
    return {
      mean,
      variance:
        mean === Infinity
          ? Infinity
          : overAll(of => of.variance + (of.mean - mean) * (of.mean - mean)),
      cumulative,
      quantile(p) {
        const ends = parts.map(of => of.quantile(p))
        const least = ends.reduce((a, b) => Math.min(a, b), Infinity)
        const most = ends.reduce((a, b) => Math.max(a, b), 0)
        if (p === 0) return least
        if (p === 1) return most
        return leastRoot(x => cumulative(x) - p, least, most)
      },
      momentBelow: (order, x) => overAll(of => of.momentBelow(order, x)),
      // All parts are drawn every time, so that the weights move nothing but the choice.
      sampler(open) {
        const uniforms = open('uniform')
        const samplers = parts.map((of, i) => of.sampler(purpose => open(`${i}/${purpose}`)))
        const [choiceBlock, partBlock] = [scratch(), scratch()]
        return {
          fill(out) {
            const choices = choiceBlock(out.length)
            uniforms.fillUniform(choices)
            const drawn = partBlock(out.length)
            let from = 0
            for (const [k, sampler] of samplers.entries()) {
              const to = edges[k]!
              sampler.fill(drawn)
              for (let i = 0; i < out.length; i++) {
                if (choices[i]! > from && choices[i]! <= to) out[i] = drawn[i]!
              }
              from = to
            }
          },
        }
      },
    }
  },
})
