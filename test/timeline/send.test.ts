import { describe, expect, test } from 'vitest'
import { eventsOf, simulate } from '../support/simulate.ts'
import { lines } from './lines.ts'
import { queueTable } from './queueTable.ts'
import { streamTable } from './streamTable.ts'
import { table } from './table.ts'

/** A function `shop` that does some work, and one that reads the queue `orders`. */
const scenario = (work: string, more = '', shop = 'arrivals: { at: [0s] }', own = '') => `
  name: Sending
  duration: 10m
  functions:
    shop: { Timeout: 20, init: 0, work: [${work}], ${own} }
    pack: { Timeout: 20, init: 0, duration: { constant: 3s } }
  sources:
    web: { Type: HttpApi, FunctionName: shop, ${shop} }
    orders: { Type: SQS, FunctionName: pack }
    ${more}
`

describe('a step send', () => {
  test('puts a message into a queue when its turn has come, and takes no time', () => {
    const yaml = scenario('{ wait: 1s }, { send: orders }, { wait: 2s }')
    expect(table(eventsOf(yaml), 'started', 'handedOn', 'finished')).toBe(
      lines(`
        0s  web#1     starts     shop:$LATEST#1
        1s  shop      send       orders          1
        1s  orders#1  starts     pack:$LATEST#1
        3s  web#1     completed  shop:$LATEST#1  3000 ms, billed 3000
        4s  orders#1  completed  pack:$LATEST#1  3000 ms, billed 3000
      `),
    )
    expect(simulate(yaml).handedOn).toEqual([{ from: 'shop', by: 'send', to: 'orders', count: 1 }])
  })

  test('puts as many as it says at once, and the queue hides them for its delay', () => {
    const yaml = scenario('{ wait: 1s }, { send: { to: orders, messages: 3 } }').replace(
      'FunctionName: pack',
      'FunctionName: pack, queue: { DelaySeconds: 5 }',
    )
    expect(queueTable(yaml)).toBe(
      lines(`
        6s  shown     1
        6s  shown     1
        6s  shown     1
        6s  received  3
        6s  invoked   1 2 3
        9s  deleted   1 2 3
      `),
    )
  })

  test('sends one for each message of a batch', () => {
    const yaml = scenario('{ wait: 1s }, { send: { to: orders, messages: each } }').replace(
      'web: { Type: HttpApi,',
      'web: { Type: SQS, queue: { backlog: 7 },',
    )
    expect(simulate(yaml).queues['orders']).toMatchObject({
      NumberOfMessagesSent: 8,
      NumberOfMessagesDeleted: 8,
    })
  })

  test('has sent what it has sent, whether or not the handler fails, and does so again with each retry', () => {
    const yaml = scenario(
      '{ send: orders }, { wait: 1s }',
      '',
      'arrivals: { at: [0s] }',
      'errors: 100%',
    )
    expect(simulate(yaml).queues['orders']).toMatchObject({ NumberOfMessagesSent: 1 })
    const event = yaml.replace('Type: HttpApi', 'Type: S3')
    expect(simulate(event).queues['orders']).toMatchObject({ NumberOfMessagesSent: 3 })
  })

  test('has sent nothing where the Timeout ends the handler before', () => {
    const yaml = scenario('{ wait: 30s }, { send: orders }')
    expect(simulate(yaml)).toMatchObject({
      handedOn: [],
      queues: { orders: { NumberOfMessagesSent: 0 } },
    })
  })

  test('gives a topic an event, which all who want it have', () => {
    const topic =
      'topic: { Type: SNS, FunctionName: pack, sendTo: [orders, audit] }\n    audit: { Type: SQS }'
    const { functions, handedOn, queues, sources } = simulate(
      scenario('{ send: { to: topic, messages: 2 } }', topic),
    )
    expect(handedOn).toEqual([
      { from: 'shop', by: 'send', to: 'topic', count: 2 },
      { from: 'topic', by: 'sendTo', to: 'audit', count: 2 },
      { from: 'topic', by: 'sendTo', to: 'orders', count: 2 },
    ])
    expect(functions['pack']).toMatchObject({ AsyncEventsReceived: 2, Invocations: 3 })
    expect(queues).toMatchObject({
      audit: { NumberOfMessagesSent: 2, ApproximateNumberOfMessagesVisible: 2 },
      orders: { NumberOfMessagesDeleted: 2 },
    })
    expect(sources['topic']).toMatchObject({ arrivals: 2, outcomes: { completed: 2 } })
  })
})

test('a source of events that no function wants has what it was given, and handed it on', () => {
  const topic =
    'topic: { Type: SNS, sendTo: [orders, audit], arrivals: { at: [1s, 2s, 3s] } }\n    audit: { Type: SQS }'
  const { queues, sources } = simulate(scenario('{ wait: 1s }', topic))
  expect(sources['topic']).toMatchObject({ arrivals: 3, attempts: 3, outcomes: { completed: 3 } })
  expect(queues).toMatchObject({
    audit: { NumberOfMessagesSent: 3 },
    orders: { NumberOfMessagesSent: 3 },
  })
})

test('a flow sends and waits for nothing', () => {
  const yaml = scenario('{ wait: 1s }').replace(
    'FunctionName: shop, arrivals',
    'flow: [{ wait: 2s }, { send: { to: orders, messages: 2 } }, { call: shop }], arrivals',
  )
  const { handedOn, queues, sources } = simulate(yaml)
  expect(handedOn).toEqual([{ from: 'web', by: 'send', to: 'orders', count: 2 }])
  expect(queues['orders']).toMatchObject({ NumberOfMessagesDeleted: 2, drainedAtMs: 5000 })
  expect(sources['web']?.visits).toMatchObject({ completed: 1, time: { max: 3000 } })
})

describe('what is sent to a stream, a topic or a broker', () => {
  const reading = (type: string, own: string) =>
    scenario('{ wait: 1s }, { send: { to: clicks, messages: 3 } }, { wait: 1s }').replace(
      'orders: { Type: SQS,',
      `clicks: { Type: ${type}, ${own},`,
    )

  test('is written when its turn has come, and read when Lambda looks at the shard', () => {
    const yaml = reading('Kinesis', 'BatchSize: 2')
    expect(streamTable(yaml)).toBe(
      lines(`
        1s  invoked  1-2
        4s  done     1-2
        4s  invoked  3
        7s  done     3
      `),
    )
    expect(simulate(yaml)).toMatchObject({
      handedOn: [{ from: 'shop', by: 'send', to: 'clicks', count: 3 }],
      streams: { clicks: { IncomingRecords: 3, checkpointed: 3 } },
      sources: { clicks: { arrivals: 3, outcomes: { completed: 3 } } },
    })
  })

  test('is refused by a shard that has had enough for this second, and lost', () => {
    const yaml = reading('Kinesis', 'requestSize: 400KB')
    expect(simulate(yaml)).toMatchObject({
      handedOn: [{ count: 3 }],
      sources: { clicks: { arrivals: 3, outcomes: { completed: 2, throttled: 1 } } },
    })
  })

  test.each(['DynamoDB', 'MSK', 'SelfManagedKafka', 'MQ', 'DocumentDB'])('arrives at %s', type => {
    expect(simulate(reading(type, 'BatchSize: 2'))).toMatchObject({
      handedOn: [{ from: 'shop', by: 'send', to: 'clicks', count: 3 }],
      streams: { clicks: { IncomingRecords: 3, checkpointed: 3 } },
      functions: { pack: { Invocations: 2 } },
    })
  })
})
