import { expect, test } from 'vitest'
import { lines } from './lines.ts'
import { queueOf, queueTable } from './queueTable.ts'
import { streamOf, streamTable } from './streamTable.ts'

test('E3: the window begins when the previous invocation is completed', () => {
  expect(
    queueTable(queueOf('MaximumBatchingWindowInSeconds: 5, arrivals: { at: [1s, 2s, 8s, 12s] }')),
  ).toBe(
    lines(`
      1s   received  1
      2s   received  1
      5s   invoked   1 2
      6s   deleted   1 2
      8s   received  1
      11s  invoked   3
      12s  deleted   3
      12s  received  1
      17s  invoked   4
      18s  deleted   4
    `),
  )
})

test.each(['Kinesis', 'DynamoDB'])('E3: so it does for %s', type => {
  const stream = 'MaximumBatchingWindowInSeconds: 5, arrivals: { at: [1s, 2s, 8s, 12s] }'
  expect(streamTable(streamOf(stream, undefined, type))).toBe(
    lines(`
      5s     invoked  1-2
      5.2s   done     1-2
      10.2s  invoked  3
      10.4s  done     3
      15.4s  invoked  4
      15.6s  done     4
    `),
  )
})

const arrivals = 'arrivals: { at: [1s, 1.2s, 1.6s, 1.65s, 3s] }'

test('E3: of Kafka it has 500 ms, and begins when the previous batch is done', () => {
  expect(streamTable(streamOf(arrivals, undefined, 'MSK'))).toBe(
    lines(`
      0s    pollers  1
      1.5s  invoked  1-2
      1.7s  done     1-2
      2.2s  invoked  3-4
      2.4s  done     3-4
      3.5s  invoked  5
      3.7s  done     5
    `),
  )
})

test.each(['MQ', 'DocumentDB'])('E3: of %s it begins with the first message', type => {
  expect(streamTable(streamOf(arrivals, undefined, type))).toBe(
    lines(`
      1.5s  invoked  1-2
      1.7s  done     1-2
      2.1s  invoked  3-4
      2.3s  done     3-4
      3.5s  invoked  5
      3.7s  done     5
    `),
  )
})

test('E3: a window that is over when the last batch is done is not begun again', () => {
  const slow = 'duration: { constant: 2s }'
  expect(streamTable(streamOf(arrivals, slow, 'DocumentDB'))).toBe(
    lines(`
      1.5s  invoked  1-2
      3.5s  done     1-2
      3.5s  invoked  3-5
      5.5s  done     3-5
    `),
  )
})

test('E3: when all of a window has become too old, another begins with the next record', () => {
  const settings = 'MaximumBatchingWindowInSeconds: 100, MaximumRecordAgeInSeconds: 60'
  expect(streamTable(streamOf(`${settings}, arrivals: { at: [1s, 150s, 200s] }`))).toBe(
    lines(`
      1m40s    tooOld   1
      4m10s    tooOld   2
      4m10s    invoked  3
      4m10.2s  done     3
    `),
  )
})

test('E3: the window of a batch begins anew with the invocation that ends a tumbling window', () => {
  const windows = 'MaximumBatchingWindowInSeconds: 100, TumblingWindowInSeconds: 200'
  const settings = `${windows}, MaximumRecordAgeInSeconds: 60`
  const at = 'arrivals: { at: [50s, 120s, 200s, 250s] }'
  expect(streamTable(streamOf(`${settings}, ${at}`, undefined, 'Kinesis', '8m'))).toBe(
    lines(`
      1m40s    invoked  1
      1m40.2s  done     1
      3m20s    tooOld   2
      3m20s    invoked  end of window
      5m200ms  tooOld   3
      5m200ms  invoked  4
      5m400ms  done     4
    `),
  )
})
