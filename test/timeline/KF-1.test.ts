import { expect, test } from 'vitest'
import { lines } from './lines.ts'
import { streamOf, streamTable } from './streamTable.ts'

test('KF-1, KF-6: a batch that fails holds up its partition only, and is tried again until it succeeds', () => {
  const topic = 'topic: { partitions: 2, keys: { sequence: [1, 2] }, backlog: 4 }'
  const settings = `poison: [1], BatchSize: 2, ${topic}, arrivals: { at: [5s, 5s] }`
  expect(streamTable(streamOf(settings, undefined, 'MSK', '10s'))).toBe(
    lines(`
      0s     pollers    1
      0s     invoked    1 3
      0s     caught up
      0s     invoked    2 4
      200ms  failed     1 3
      200ms  done       2 4
      1.2s   invoked    1 3
      1.4s   failed     1 3
      3.4s   invoked    1 3
      3.6s   failed     1 3
      5.5s   invoked    6
      5.7s   done       6
      7.6s   invoked    1 3
      7.8s   failed     1 3
    `),
  )
})

test('KF-1: without keys all partitions have as much', () => {
  const settings = 'BatchSize: 3, topic: { partitions: 3, backlog: 9 }'
  expect(streamTable(streamOf(settings, undefined, 'SelfManagedKafka'))).toBe(
    lines(`
      0s     pollers    1
      0s     invoked    1 4 9
      0s     invoked    2 5 7
      0s     caught up
      0s     invoked    3 6 8
      200ms  done       1 4 9
      200ms  done       2 5 7
      200ms  done       3 6 8
    `),
  )
})
