import { RandomStream, randomStream } from '../../src/math/random/randomStream.ts'
import { checksumOf, defineBench, mixed } from '../bench.ts'

const block = 1_024

const fill = (name: string, draw: (stream: RandomStream, out: Float64Array) => void) =>
  defineBench({
    name: `random, ${name} in blocks`,
    operation: 'draw',
    sizes: { real: 1_024 * block, tiny: block },
    prepare(size) {
      const stream = randomStream('bench', name)
      const out = new Float64Array(block)
      return () => {
        for (let i = 0; i < size; i += block) draw(stream, out)
        return checksumOf(out)
      }
    },
  })

const single = (name: string, draw: (stream: RandomStream) => number) =>
  defineBench({
    name: `random, single ${name}`,
    operation: 'draw',
    sizes: { real: 1_000_000, tiny: 1_000 },
    prepare(size) {
      const stream = randomStream('bench', name)
      return () => {
        let sum = 0
        for (let i = 0; i < size; i++) sum += draw(stream)
        return mixed(0, sum)
      }
    },
  })

const opening = defineBench({
  name: 'random, a stream by its name',
  operation: 'stream',
  sizes: { real: 20_000, tiny: 100 },
  prepare: size => () => {
    let sum = 0
    for (let i = 0; i < size; i++) sum += randomStream('bench', i, 'checkout', 'duration').uniform()
    return mixed(0, sum)
  },
})

export const random = [
  fill('uniform', (stream, out) => stream.fillUniform(out)),
  fill('exponential', (stream, out) => stream.fillExponential(out)),
  fill('normal', (stream, out) => stream.fillNormal(out)),
  single('uniform', stream => stream.uniform()),
  single('exponential', stream => stream.exponential()),
  single('normal', stream => stream.normal()),
  opening,
]
