import { replication } from '../../src/cli/demo/replication.ts'
import { arrivals } from '../../src/math/arrivals.ts'
import { arrivalsOf } from '../../src/math/arrivalsOf.ts'
import { distributionOf } from '../../src/math/distributionOf.ts'
import { distributions } from '../../src/math/distributions.ts'
import { exp } from '../../src/math/elementary/exp.ts'
import { expm1 } from '../../src/math/elementary/expm1.ts'
import { log } from '../../src/math/elementary/log.ts'
import { log1p } from '../../src/math/elementary/log1p.ts'
import { normalQuantile } from '../../src/math/elementary/normalQuantile.ts'
import { pow } from '../../src/math/elementary/pow.ts'
import { randomStream } from '../../src/math/random/randomStream.ts'
import { simulations } from './simulations.ts'

const callsOfEach = 110_000
const drawsOfEach = 110_000
const drawsOfExample = 2_000

/** Doubles with every exponent equally likely, and the numbers near 1 that people use. */
function inputs(purpose: string): Float64Array {
  const stream = randomStream('digest', 'inputs', purpose)
  const words = new Int32Array(2)
  const [double] = [new Float64Array(words.buffer)]
  return new Float64Array(callsOfEach).map((_, i) => {
    if (i % 2 === 0) return 20 * (stream.uniform() - 0.5)
    words[0] = stream.uniform() * 2 ** 32
    words[1] = stream.uniform() * 2 ** 32
    return double[0] ?? 0
  })
}

const called = (name: string, f: (x: number, i: number) => number) => inputs(name).map(f)

function drawn(fill: (out: Float64Array) => void): Float64Array {
  const out = new Float64Array(drawsOfEach)
  fill(out)
  return out
}

/** More than a million numbers that must have the same bits wherever this runs, by what made them. */
export function outputs(): Readonly<Record<string, Float64Array>> {
  const stream = (kind: string) => randomStream('digest', kind)
  const exponents = inputs('exponents')
  const open = (name: string, example: number) => (purpose: string) =>
    randomStream('digest', name, example, purpose)
  return {
    log: called('log', x => log(Math.abs(x))),
    log1p: called('log1p', x => log1p(x)),
    exp: called('exp', x => exp(x)),
    expm1: called('expm1', x => expm1(x)),
    pow: called('pow', (x, i) => pow(Math.abs(x), exponents[i] ?? 0)),
    normalQuantile: called('normalQuantile', x => normalQuantile(Math.abs(x) % 1)),
    uniform: drawn(out => stream('uniform').fillUniform(out)),
    exponential: drawn(out => stream('exponential').fillExponential(out)),
    normal: drawn(out => stream('normal').fillNormal(out)),
    ...Object.fromEntries(
      distributions.map(({ name, examples }) => [
        `distribution ${name}`,
        joined(
          examples.map((example, i) => {
            const out = new Float64Array(drawsOfExample)
            const law = distributionOf({ [name]: example })
            law.sampler(open(name, i)).fill(out)
            return joined([out, Float64Array.of(law.mean, law.variance, law.quantile(0.99))])
          }),
        ),
      ]),
    ),
    ...Object.fromEntries(
      arrivals.map(({ name, examples }) => [
        `arrivals ${name}`,
        joined(
          examples.map((example, i) => {
            const out = new Float64Array(drawsOfExample)
            const process = arrivalsOf({ [name]: example })
            const sampler =
              process.loop === 'open'
                ? process.sampler(open(name, i))
                : process.thinking(open(name, i), 0)
            sampler.fill(out)
            return out
          }),
        ),
      ]),
    ),
    'a simulation and its reports': simulations(),
    'an M/M/3 queue': Float64Array.from(
      Object.values(
        replication({ servers: 3, utilisation: 0.8, customers: 20_000, seed: 'digest' }, 0),
      ),
    ),
  }
}

function joined(parts: readonly Float64Array[]): Float64Array {
  return Float64Array.from(parts.flatMap(part => [...part]))
}
