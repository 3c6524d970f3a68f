import { distributionOf } from '../../src/math/distributionOf.ts'
import { distributions as definitions } from '../../src/math/distributions.ts'
import { randomStream } from '../../src/math/random/randomStream.ts'
import { checksumOf, defineBench } from '../bench.ts'

const block = 1_024

/** The first example of every distribution, so that a new one is timed the moment it is listed. */
export const distributions = definitions.map(({ name, examples: [example] }) =>
  defineBench({
    name: `distribution, ${name}`,
    operation: 'draw',
    sizes: { real: 64 * block, tiny: block },
    prepare(size) {
      const law = distributionOf({ [name]: example })
      const sampler = law.sampler(purpose => randomStream('bench', name, purpose))
      const out = new Float64Array(block)
      return () => {
        for (let i = 0; i < size; i += block) sampler.fill(out)
        return checksumOf(out)
      }
    },
  }),
)
