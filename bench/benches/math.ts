import { exp } from '../../src/math/elementary/exp.ts'
import { expm1 } from '../../src/math/elementary/expm1.ts'
import { log } from '../../src/math/elementary/log.ts'
import { log1p } from '../../src/math/elementary/log1p.ts'
import { normalQuantile } from '../../src/math/elementary/normalQuantile.ts'
import { pow } from '../../src/math/elementary/pow.ts'
import { randomStream } from '../../src/math/random/randomStream.ts'
import { defineBench, mixed } from '../bench.ts'

const inputCount = 4_096

/** The sum of a function over inputs that no branch predictor can learn. */
const over = (name: string, f: (x: number) => number, input: (uniform: number) => number) =>
  defineBench({
    name: `math, ${name}`,
    operation: 'call',
    sizes: { real: 256 * inputCount, tiny: inputCount },
    prepare(size) {
      const inputs = new Float64Array(inputCount)
      randomStream('bench', 'inputs').fillUniform(inputs)
      for (let i = 0; i < inputCount; i++) inputs[i] = input(inputs[i]!)
      return () => {
        let sum = 0
        for (let i = 0; i < size; i++) sum += f(inputs[i & (inputCount - 1)]!)
        return mixed(0, sum)
      }
    },
  })

/** Ours beside the engine's, whose last bits are allowed to differ between machines. */
export const math = [
  over('log', log, u => 1_000 * u),
  over('Math.log', Math.log, u => 1_000 * u),
  over('exp', exp, u => 60 * u - 30),
  over('Math.exp', Math.exp, u => 60 * u - 30),
  over('log1p', log1p, u => 4 * u - 0.9),
  over('Math.log1p', Math.log1p, u => 4 * u - 0.9),
  over('expm1', expm1, u => 8 * u - 4),
  over('Math.expm1', Math.expm1, u => 8 * u - 4),
  over(
    'pow',
    x => pow(x, 1.7),
    u => 100 * u,
  ),
  over(
    'Math.pow',
    x => Math.pow(x, 1.7),
    u => 100 * u,
  ),
  over('normalQuantile', normalQuantile, u => u),
]
