import { expect, test } from 'vitest'
import { lines } from './lines.ts'
import { streamOf, streamTable } from './streamTable.ts'

const slow = 'duration: { constant: 10s }, ReservedConcurrentExecutions: 50'

test('MQ-1: ActiveMQ has 5 batches at once, whatever concurrency the function has', () => {
  expect(streamTable(streamOf('BatchSize: 1, broker: { backlog: 7 }', slow, 'MQ', '1m'))).toBe(
    lines(`
      0s   invoked    1
      0s   invoked    2
      0s   invoked    3
      0s   invoked    4
      0s   invoked    5
      10s  done       1
      10s  done       2
      10s  done       3
      10s  done       4
      10s  done       5
      10s  invoked    6
      10s  caught up
      10s  invoked    7
      20s  done       6
      20s  done       7
    `),
  )
})

test('MQ-1: RabbitMQ has one', () => {
  const broker = 'BatchSize: 2, broker: { engine: RABBITMQ, backlog: 5 }, arrivals: { at: [20s] }'
  expect(streamTable(streamOf(broker, slow, 'MQ', '1m'))).toBe(
    lines(`
      0s   invoked    1-2
      10s  done       1-2
      10s  invoked    3-4
      20s  done       3-4
      20s  caught up
      20s  invoked    5-6
      30s  done       5-6
    `),
  )
})
