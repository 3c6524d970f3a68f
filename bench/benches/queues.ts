import { assert } from '../../src/math/assert.ts'
import { run } from '../../src/run/run.ts'
import { readScenario } from '../../src/scenario/readScenario.ts'
import { defineBench } from '../bench.ts'

const sizes = { real: 10_000_000, tiny: 400 }

/** Messages that are sent while they are read, and those that wait from the start; records of a stream. */
export const queues = [
  simulation('a queue of messages arriving, in batches of 10', messages => ({
    seconds: Math.ceil(messages / 20_000),
    source: 'SQS, BatchSize: 10, arrivals: { poisson: 20000/s }, queue: { VisibilityTimeout: 60 }',
  })),
  simulation('a queue of messages waiting, in batches of 10', messages => ({
    seconds: 1_000,
    source: `SQS, BatchSize: 10, queue: { backlog: ${messages}, VisibilityTimeout: 60 }`,
  })),
  simulation('a stream of records arriving, in batches of 100', messages => ({
    seconds: Math.ceil(messages / 20_000),
    source: 'Kinesis, arrivals: { poisson: 20000/s }, stream: { ShardCount: 30 }',
  })),
  simulation('a stream of records waiting, in batches of 100', messages => ({
    seconds: 1_000,
    source: `Kinesis, stream: { ShardCount: 30, backlog: ${messages} }`,
  })),
]

function simulation(
  name: string,
  load: (messages: number) => { readonly seconds: number; readonly source: string },
) {
  return defineBench({
    name: `simulation, ${name}`,
    operation: 'message',
    sizes,
    prepare(messages) {
      const { seconds, source } = load(messages)
      const text = `
name: A bench
duration: ${seconds}s
account: { ConcurrentExecutions: 5000 }
functions: { f: { init: 0, duration: { lognormal: { mean: 100ms, cv: 0.5 } } } }
sources: { orders: { FunctionName: f, Type: ${source} } }
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
