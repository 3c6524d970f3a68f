import { describe, expect, test } from 'vitest'
import { problemsOf, simulate } from '../support/simulate.ts'
import { lines } from './lines.ts'
import { queueOf, queueTable } from './queueTable.ts'
import { streamOf, streamTable } from './streamTable.ts'

const filterOf = (kinds: string, wanted: string) =>
  `attributes: { kind: ${kinds} }, FilterCriteria: { Filters: [ { Pattern: '{"body":{"kind":["${wanted}"]}}' } ] }`
const orders = filterOf('{ order: 50%, refund: 50% }', 'order')
const nothing = filterOf('[order]', 'refund')

test('E6 (A53): a message that is filtered out is deleted when it is read, and nothing is invoked', () => {
  const yaml = queueOf(`${nothing}, queue: { backlog: 1 }`)
  expect(queueTable(yaml)).toBe(
    lines(`
      0s  filteredOut  1
    `),
  )
  const { queues, sources } = simulate(yaml)
  expect(queues['orders']).toMatchObject({
    NumberOfMessagesReceived: 1,
    NumberOfMessagesDeleted: 1,
    FilteredOutEventCount: 1,
    InvokedEventCount: 0,
    DeletedEventCount: 0,
    drainedAtMs: 0,
  })
  expect(sources['orders']).toMatchObject({
    arrivals: 1,
    attempts: 0,
    outcomes: { filtered: 1, completed: 0 },
  })
})

test('E7: what is read at once is filtered first, so a batch can be short', () => {
  expect(queueTable(queueOf(`${orders}, BatchSize: 5, queue: { backlog: 10 }`))).toBe(
    lines(`
      0s  filteredOut  2
      0s  filteredOut  4
      0s  filteredOut  5
      0s  received     2
      0s  invoked      1 3
      0s  received     5
      0s  invoked      6 7 8 9 10
      1s  deleted      1 3 6 7 8 9 10
    `),
  )
})

test('E7: over a window a batch is gathered from what is left', () => {
  const settings = `${orders}, BatchSize: 4, MaximumBatchingWindowInSeconds: 5, queue: { backlog: 10 }`
  expect(queueTable(queueOf(settings))).toBe(
    lines(`
      0s  filteredOut  2
      0s  filteredOut  4
      0s  received     2
      0s  filteredOut  5
      0s  received     1
      0s  received     1
      0s  invoked      1 3 6 7
      0s  received     3
      1s  deleted      1 3 6 7
      5s  invoked      8 9 10
      6s  deleted      8 9 10
    `),
  )
})

test('E7: a window does not begin with what is filtered out', () => {
  const settings = `${nothing}, MaximumBatchingWindowInSeconds: 5, queue: { backlog: 2 }`
  expect(queueTable(queueOf(settings))).toBe(
    lines(`
      0s  filteredOut  1
      0s  filteredOut  2
    `),
  )
})

test('E6: a message that was let through once is let through each time it is received', () => {
  const settings = `${orders}, queue: { backlog: 6, VisibilityTimeout: 30, RedrivePolicy: { maxReceiveCount: 3 } }`
  const { queues } = simulate(queueOf(settings, 'duration: { constant: 1s }, errors: 100%'))
  const { deadLettered, FilteredOutEventCount, NumberOfMessagesReceived } = queues['orders'] ?? {}
  expect(FilteredOutEventCount).toBe(3)
  expect(deadLettered).toBe(3)
  expect(NumberOfMessagesReceived).toBe(3 + 3 * 3)
})

test('E6: a delayed message, and one that is sent later, is filtered as the one of its number is', () => {
  const sent = 'arrivals: { at: [0s, 1s, 2s, 3s, 4s, 5s] }'
  const filtered = (queue: string) => simulate(queueOf(`${orders}, ${queue}`)).queues['orders']
  expect(filtered(`${sent}, queue: { DelaySeconds: 7 }`)?.FilteredOutEventCount).toBe(
    filtered('queue: { backlog: 6 }')?.FilteredOutEventCount,
  )
})

test('E6: messages that nobody reads are not filtered', () => {
  const { queues } = simulate(queueOf(`${nothing}, Enabled: false, queue: { backlog: 2 }`))
  expect(queues['orders']).toMatchObject({
    ApproximateNumberOfMessagesVisible: 2,
    FilteredOutEventCount: 0,
  })
})

/** A filter that lets through what it is said to. */
const recordsOf = (payload: string, kinds: string, wanted: string) =>
  filterOf(kinds, wanted).replace('"body"', `"${payload}"`)

describe('E6: records that no filter lets through', () => {
  const some = '{ order: 50%, refund: 50% }'

  test('are passed over when a shard is read, and a batch is made of the others in their order', () => {
    const filter = recordsOf('data', some, 'order')
    const yaml = streamOf(`${filter}, BatchSize: 3, stream: { backlog: 16 }`)
    expect(streamTable(yaml)).toBe(
      lines(`
        0s     filtered   2-5 7-14
        0s     invoked    1 6 15
        200ms  done       1 6 15
        200ms  caught up
        200ms  invoked    16
        400ms  done       16
      `),
    )
    expect(simulate(yaml)).toMatchObject({
      sources: { clicks: { arrivals: 16, outcomes: { completed: 4, filtered: 12 } } },
      streams: {
        clicks: { PolledEventCount: 16, FilteredOutEventCount: 12, InvokedEventCount: 4 },
      },
    })
  })

  test.each([
    ['Kinesis', 'data', 'stream', 1],
    ['DynamoDB', 'dynamodb', 'stream', 1],
    ['MSK', 'value', 'topic', 1],
    ['SelfManagedKafka', 'value', 'topic', 1],
    ['MQ', 'data', 'broker', 1],
  ])('of a source of Type %s invoke nobody, and nothing is left behind', (type, payload, own) => {
    const filter = recordsOf(payload, '[order]', 'refund')
    const { functions, sources, streams } = simulate(
      streamOf(`${filter}, ${own}: { backlog: 5 }, arrivals: { at: [3s] }`, undefined, type),
    )
    expect(functions['work']).toMatchObject({ Invocations: 0 })
    expect(sources['clicks']).toMatchObject({ arrivals: 6, outcomes: { filtered: 6 } })
    expect(streams['clicks']).toMatchObject({
      PolledEventCount: 6,
      FilteredOutEventCount: 6,
      caughtUpAtMs: 0,
      waiting: 0,
    })
  })

  test('hold up nothing behind them: of a shard that is closed, those that took over are read', () => {
    const filter = recordsOf('data', '[order]', 'refund')
    const yaml = `${streamOf(`${filter}, arrivals: { at: [9900ms, 12s] }`)}
    changes: [{ at: 9950ms, set: sources.clicks.stream.ShardCount, to: 2 }]
`
    expect(streamTable(yaml)).toBe(
      lines(`
        10s  filtered  1
        12s  filtered  2
      `),
    )
  })

  test('are numbered like all others: a share of them is drawn for each, wherever it is written', () => {
    const counts = (type: string, own: string) =>
      simulate(streamOf(`passes: 30%, ${own}: { backlog: 5000 }`, undefined, type)).streams[
        'clicks'
      ]
    const { checkpointed = 0, FilteredOutEventCount = 0 } = counts('MQ', 'broker') ?? {}
    expect(checkpointed + FilteredOutEventCount).toBe(5_000)
    expect(checkpointed / 5_000).toBeCloseTo(0.3, 1)
    expect(counts('Kinesis', 'stream')).toMatchObject({ checkpointed, FilteredOutEventCount })
  })

  test('are none of a change stream of DocumentDB, which has no filters', () => {
    expect(
      problemsOf(
        streamOf('passes: 30%, arrivals: { regular: 1/s }', undefined, 'DocumentDB'),
      ).join(),
    ).toContain('sources.clicks.passes: must be left out unless Type is')
  })
})

test.each([
  ['">",10', [11]],
  ['">=",10', [10, 11]],
  ['"<",10', [9]],
  ['"<=",10', [9, 10]],
  ['"=",10', [10]],
  ['">",9,"<",11', [10]],
])('E6: of 9, 10 and 11, numeric [%s] lets through %j', (comparison, expected) => {
  const passes = (amount: number) => {
    const pattern = `{"body":{"amount":[{"numeric":[${comparison}]}]}}`
    const filter = `attributes: { amount: [${amount}] }, FilterCriteria: { Filters: [ { Pattern: '${pattern}' } ] }`
    const { queues } = simulate(queueOf(`${filter}, queue: { backlog: 1 }`))
    return queues['orders']?.DeletedEventCount === 1
  }
  expect([9, 10, 11].filter(passes)).toEqual(expected)
})
