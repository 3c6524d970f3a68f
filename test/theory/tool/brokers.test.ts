import { expect, test } from 'vitest'
import { mg1 } from '../../../src/math/queueing/mg1.ts'
import { mmc } from '../../../src/math/queueing/mmc.ts'
import { distanceFrom } from './distanceFrom.ts'
import { replicate } from './replicate.ts'

/** The mean stay of messages that are handled one by one, in milliseconds, over independent runs. */
function stays(source: string, duration: string, rate: number): number[] {
  return replicate(
    `
    name: A broker
    duration: 6000s
    warmup: 200s
    functions: { f: { Timeout: 800, init: 0, duration: ${duration} } }
    sources:
      orders: { ${source}, FunctionName: f, BatchSize: 1, arrivals: { poisson: ${rate}/s } }
    `,
    ({ sources }) => sources['orders']?.latency.mean,
  )
}

test.each([1, 3.5, 4])(
  'MQ-1: ActiveMQ with single messages is M/M/5: %d a second wait as Erlang C says',
  rate => {
    const source = 'Type: MQ, broker: { engine: ACTIVEMQ }'
    const found = stays(source, '{ exponential: { mean: 1s } }', rate)
    expect(distanceFrom(found, 1_000 * mmc(5, rate, 1).meanStay)).toBe('')
  },
)

const oneByOne = [
  ['RabbitMQ', 'Type: MQ, broker: { engine: RABBITMQ }'],
  ['DocumentDB', 'Type: DocumentDB'],
  ['a topic with one partition', 'Type: MSK'],
] as const

test.each(oneByOne)(
  'MQ-1, DD-1, KF-1: %s with single messages is M/G/1: they wait as Pollaczek and Khinchin say',
  (_, source) => {
    const gamma = stays(source, '{ gamma: { mean: 1s, cv: 0.5 } }', 0.7)
    expect(distanceFrom(gamma, 1_000 * mg1(0.7, 1, 0.25).meanStay)).toBe('')
    const constant = stays(source, '{ constant: 1s }', 0.5)
    expect(distanceFrom(constant, 1_000 * mg1(0.5, 1, 0).meanStay)).toBe('')
  },
)
