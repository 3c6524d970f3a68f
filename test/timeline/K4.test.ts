import { expect, test } from 'vitest'
import { lines } from './lines.ts'
import { streamOf, streamTable } from './streamTable.ts'

test('K4, K7, K8: a batch that fails is tried again as often as it may be, and then the shard goes on', () => {
  const stream = 'BatchSize: 4, MaximumRetryAttempts: 2, poison: [4], stream: { backlog: 6 }'
  expect(streamTable(streamOf(stream))).toBe(
    lines(`
      0s     invoked           1-4
      200ms  failed            1-4
      1.2s   invoked           1-4
      1.4s   failed            1-4
      3.4s   invoked           1-4
      3.6s   failed            1-4
      3.6s   retriesExhausted  1-4
      3.6s   caught up
      3.6s   invoked           5-6
      3.8s   done              5-6
    `),
  )
})

test('K4: with no retries a batch is given up after one attempt', () => {
  const stream = 'MaximumRetryAttempts: 0, poison: [1], stream: { backlog: 2 }'
  expect(streamTable(streamOf(stream))).toBe(
    lines(`
      0s     caught up
      0s     invoked           1-2
      200ms  failed            1-2
      200ms  retriesExhausted  1-2
    `),
  )
})

test('K4: records that are too old are given up, in a batch or on the way to one', () => {
  const stream =
    'BatchSize: 2, MaximumRecordAgeInSeconds: 60, poison: [1], stream: { backlog: 3 }, arrivals: { at: [30s] }'
  expect(streamTable(streamOf(stream))).toBe(
    lines(`
      0s       invoked    1-2
      200ms    failed     1-2
      1.2s     invoked    1-2
      1.4s     failed     1-2
      3.4s     invoked    1-2
      3.6s     failed     1-2
      7.6s     invoked    1-2
      7.8s     failed     1-2
      15.8s    invoked    1-2
      16s      failed     1-2
      32s      invoked    1-2
      32.2s    failed     1-2
      1m       tooOld     1-2
      1m       tooOld     3
      1m       caught up
      1m       invoked    4
      1m200ms  done       4
    `),
  )
})

test('K7: the wait doubles up to a minute, and begins anew with the next batch', () => {
  const work = 'duration: { constant: 0s }'
  const stream = 'MaximumRetryAttempts: 8, BatchSize: 1, poison: [1, 2], stream: { backlog: 2 }'
  const moments = streamTable(streamOf(stream, work, 'Kinesis', '5m'))
    .split('\n')
    .filter(line => line.includes('invoked'))
    .map(line => line.replace(/ +/g, ' '))
  expect(moments).toEqual([
    '0s invoked 1',
    '1s invoked 1',
    '3s invoked 1',
    '7s invoked 1',
    '15s invoked 1',
    '31s invoked 1',
    '1m3s invoked 1',
    '2m3s invoked 1',
    '3m3s invoked 1',
    '3m3s invoked 2',
    '3m4s invoked 2',
    '3m6s invoked 2',
    '3m10s invoked 2',
    '3m18s invoked 2',
    '3m34s invoked 2',
    '4m6s invoked 2',
  ])
})

test('K4: a batch of a stream and one of a queue are tried again beside each other', () => {
  const stream = streamOf('MaximumRetryAttempts: 1, poison: [1], stream: { backlog: 1 }')
  const queue = '    orders: { Type: SQS, FunctionName: work, arrivals: { at: [0s] } }'
  expect(streamTable(stream + queue)).toBe(
    lines(`
      0s     caught up
      0s     invoked           1
      200ms  failed            1
      1.2s   invoked           1
      1.4s   failed            1
      1.4s   retriesExhausted  1
    `),
  )
})
