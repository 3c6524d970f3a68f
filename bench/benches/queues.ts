import { assert } from '../../src/math/assert.ts'
import { run } from '../../src/run/run.ts'
import { readScenario } from '../../src/scenario/readScenario.ts'
import { defineBench } from '../bench.ts'

const sizes = { real: 10_000_000, tiny: 400 }

/** Messages that are sent while they are read, and those that wait from the start. */
export const queues = [
  simulation('arriving', messages => ({
    seconds: Math.ceil(messages / 20_000),
    more: 'arrivals: { poisson: 20000/s }, queue: { VisibilityTimeout: 60 }',
  })),
  simulation('waiting', messages => ({
    seconds: 1_000,
    more: `queue: { backlog: ${messages}, VisibilityTimeout: 60 }`,
  })),
]

function simulation(
  name: string,
  load: (messages: number) => { readonly seconds: number; readonly more: string },
) {
  return defineBench({
    name: `simulation, a queue of messages ${name}, in batches of 10`,
    operation: 'message',
    sizes,
    prepare(messages) {
      const { seconds, more } = load(messages)
      const text = `
name: ${name}
duration: ${seconds}s
account: { ConcurrentExecutions: 5000 }
functions: { f: { init: 0, duration: { lognormal: { mean: 100ms, cv: 0.5 } } } }
sources: { orders: { Type: SQS, FunctionName: f, BatchSize: 10, ${more} } }
`
      return () => {
        const reading = readScenario(text, { file: name, resource: () => '' })
        assert(reading.ok, 'a bench is a scenario without problems')
        const { fingerprint } = run(reading.value, { verdict: false })
        return Number.parseInt(fingerprint.slice(0, 8), 16) | 0
      }
    },
  })
}
