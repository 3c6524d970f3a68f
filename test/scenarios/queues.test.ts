import { describe, expect, test } from 'vitest'
import { outcome } from './shipped.ts'

describe('25 messages and 5 at once', () => {
  const { functions, queues } = outcome('aws-sqs-maximum-concurrency')

  test('exact: both have 5 at most', () => {
    for (const name of ['reserved', 'limited']) {
      expect(functions[name]).toMatchObject({ Errors: 0, ConcurrentExecutions: { max: 5 } })
    }
  })

  test('shape: the reserved one is throttled, and messages are dead-lettered', () => {
    expect(functions['reserved']?.Throttles).toBeGreaterThan(0)
    expect(queues['toReserved']?.deadLettered).toBeGreaterThan(0)
  })

  test('exact: the other is done after 50 s, without a throttle', () => {
    expect(functions['limited']?.Throttles).toBe(0)
    expect(queues['toLimited']).toMatchObject({ NumberOfMessagesDeleted: 25, drainedAtMs: 50_000 })
  })
})

describe('over-pull', () => {
  const { functions, queues } = outcome('sqs-overpull')

  test('shape: at least one of ten is dead-lettered, and the function never failed', () => {
    expect(queues['ten']?.deadLettered).toBeGreaterThanOrEqual(1)
    expect(functions['narrow']?.Errors).toBe(0)
  })

  test('shape: four that have time are all done', () => {
    expect(queues['four']).toMatchObject({ NumberOfMessagesDeleted: 4, deadLettered: 0 })
    expect(functions['patient']?.Throttles).toBeGreaterThan(0)
  })
})

describe('a million messages', () => {
  /** When `growth` a second is added to 5 batches of 10 a second, and 100,000 batches are done. */
  const seconds = (growth: number) => (Math.sqrt(25 + 2 * growth * 100_000) - 5) / growth

  test.each([
    ['current', 5],
    ['legacy2023', 1],
  ])(
    'exact theory: with %s scaling they are done when %d more a second have done them',
    (scalingModel, growth) => {
      const { queues } = outcome('sqs-backlog-drain', { 'account.scalingModel': scalingModel })
      const { drainedAtMs, NumberOfMessagesDeleted } = queues['orders'] ?? {}
      expect(NumberOfMessagesDeleted).toBe(1_000_000)
      expect(Math.abs((drainedAtMs ?? 0) / 1000 - seconds(growth))).toBeLessThan(2)
    },
  )
})

describe('a hot group of a FIFO queue', () => {
  const { functions, queues, sources } = outcome('fifo-hot-group')

  test('exact theory: one by one what is more than 5 a second waits', () => {
    const { ApproximateNumberOfMessagesVisible: left = 0 } = queues['oneByOne'] ?? {}
    expect(Math.abs(left - 3_600)).toBeLessThan(450)
  })

  test('exact theory: in batches hardly anybody waits', () => {
    expect(queues['inBatches']?.ApproximateNumberOfMessagesVisible).toBeLessThan(30)
    expect(sources['inBatches']?.latency.p99).toBeLessThan(2_000)
  })

  test('shape: a few executions are enough for either', () => {
    for (const name of ['single', 'batched']) {
      expect(functions[name]?.ConcurrentExecutions.mean).toBeLessThan(8)
    }
  })
})
