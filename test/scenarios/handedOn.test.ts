import { describe, expect, test } from 'vitest'
import { outcome } from './shipped.ts'

describe('a loop of a function and its bucket', () => {
  const { functions, queues, sources, verdict } = outcome('recursion-loop')

  test('exact: every upload leads to 16 invocations, and the 17th is stopped and kept', () => {
    expect(functions['resize']).toMatchObject({
      Invocations: 60 * 16,
      RecursiveInvocationsDropped: 60,
      AsyncEventsDropped: 60,
    })
    expect(sources['uploads']?.outcomes).toMatchObject({ completed: 960, deadLettered: 60 })
    expect(queues['stopped']).toMatchObject({ NumberOfMessagesSent: 60 })
  })

  test('exact: what is allowed goes round four times a second for an hour', () => {
    expect(functions['watermark']).toMatchObject({
      Invocations: 4 * 3600,
      RecursiveInvocationsDropped: 0,
    })
  })

  test('the verdict tells of the loop', () => {
    expect(verdict).toContain('A loop of resize and uploads was stopped 60 times.')
  })
})

describe('from an order to a parcel', () => {
  const { functions, handedOn, queues, sources, streams, verdict } = outcome('order-pipeline')
  const count = (from: string, to: string) =>
    handedOn.find(each => each.from === from && each.to === to)?.count ?? 0

  test('exact: what one sends, the other is given', () => {
    const { Invocations = 0 } = functions['accept'] ?? {}
    expect(sources['shop']?.outcomes.completed).toBe(Invocations)
    expect(count('accept', 'orders')).toBe(Invocations)
    expect(queues['orders']?.NumberOfMessagesSent).toBe(Invocations)
    expect(streams['parcels']?.IncomingRecords).toBe(count('fulfil', 'parcels'))
    expect(sources['parcels']?.arrivals).toBe(count('fulfil', 'parcels'))
    expect(queues['orders-dlq']?.NumberOfMessagesSent).toBe(queues['orders']?.deadLettered)
  })

  test('exact: nobody who orders waits for the warehouse, and nothing is throttled', () => {
    expect(sources['shop']?.latency.p99).toBeCloseTo(30, 1)
    for (const name of ['accept', 'fulfil', 'notify']) expect(functions[name]?.Throttles).toBe(0)
    expect(functions['fulfil']?.ConcurrentExecutions.max).toBe(40)
  })

  test('exact: the stream is read as fast as it is written, by one function for each shard', () => {
    const {
      checkpointed = 0,
      IncomingRecords = 0,
      waiting = 0,
      ...stream
    } = streams['parcels'] ?? {}
    expect(stream).toMatchObject({ WriteProvisionedThroughputExceeded: 0, inBatches: 0 })
    expect(checkpointed + waiting).toBe(IncomingRecords)
    expect(functions['notify']?.ConcurrentExecutions.max).toBe(2)
    expect(sources['parcels']?.latency.max).toBeLessThan(2_000)
  })

  test('tight: one order in 8,000 fails three times', () => {
    const { deadLettered = 0, NumberOfMessagesDeleted: deleted = 0 } = queues['orders'] ?? {}
    const expected = (deadLettered + deleted) * 0.05 ** 3
    expect(Math.abs(deadLettered - expected)).toBeLessThan(4 * Math.sqrt(expected))
    expect(verdict).toContain('were dead-lettered to orders-dlq')
  })
})

describe('reserved concurrency of 1, and dead letters', () => {
  const { functions, queues } = outcome('reserved-one-dlq')

  test('shape: valid messages are among the dead letters, and the function never failed', () => {
    expect(functions['one']).toMatchObject({ Errors: 0, ConcurrentExecutions: { max: 1 } })
    expect(functions['one']?.Throttles).toBeGreaterThan(300)
    expect(queues['jobs-dlq']?.NumberOfMessagesSent).toBe(queues['jobs']?.deadLettered)
    expect(queues['jobs-dlq']?.NumberOfMessagesSent).toBeGreaterThan(0)
  })

  test('shape: with a MaximumConcurrency all are done', () => {
    expect(functions['two']).toMatchObject({ Errors: 0, Throttles: 0 })
    expect(queues['limited']).toMatchObject({ NumberOfMessagesDeleted: 300, deadLettered: 0 })
  })
})
