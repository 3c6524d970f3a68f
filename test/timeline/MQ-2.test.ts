import { expect, test } from 'vitest'
import { lines } from './lines.ts'
import { streamOf, streamTable } from './streamTable.ts'

const broken = 'BatchSize: 2, poison: [1]'

test('MQ-2: a whole batch is tried again until its messages expire, and others go on', () => {
  const broker = `${broken}, broker: { retention: 10s, backlog: 3 }, arrivals: { at: [1s, 3.2s] }`
  expect(streamTable(streamOf(broker, undefined, 'MQ', '1m'))).toBe(
    lines(`
      0s     invoked    1-2
      200ms  failed     1-2
      500ms  caught up
      500ms  invoked    3
      700ms  done       3
      1.2s   invoked    1-2
      1.4s   failed     1-2
      1.5s   invoked    4
      1.7s   done       4
      3.4s   invoked    1-2
      3.6s   failed     1-2
      3.7s   invoked    5
      3.9s   done       5
      7.6s   invoked    1-2
      7.8s   failed     1-2
      10s    expired    1-2
    `),
  )
})

test('MQ-2: with RabbitMQ they wait', () => {
  const broker = `${broken}, broker: { engine: RABBITMQ, retention: 3s, backlog: 3 }`
  expect(streamTable(streamOf(broker, undefined, 'MQ', '1m'))).toBe(
    lines(`
      0s     invoked    1-2
      200ms  failed     1-2
      1.2s   invoked    1-2
      1.4s   failed     1-2
      3s     expired    1-2
      3s     expired    3
      3s     caught up
    `),
  )
})

test('MQ-3: where redeliveries count, ActiveMQ has 6, and then a dead letter', () => {
  const yaml = streamOf('poison: [1], broker: { backlog: 1 }', undefined, 'MQ')
  const assumptions = 'assumptions: { activeMqRetries: maximumRedeliveries }'
  expect(streamTable(yaml.replace('name: A stream', `name: A stream\n    ${assumptions}`))).toBe(
    lines(`
      500ms   caught up
      500ms   invoked           1
      700ms   failed            1
      1.7s    invoked           1
      1.9s    failed            1
      3.9s    invoked           1
      4.1s    failed            1
      8.1s    invoked           1
      8.3s    failed            1
      16.3s   invoked           1
      16.5s   failed            1
      32.5s   invoked           1
      32.7s   failed            1
      1m4.7s  invoked           1
      1m4.9s  failed            1
      1m4.9s  retriesExhausted  1
    `),
  )
})
