import { expect, test } from 'vitest'
import { simulate } from '../support/simulate.ts'
import { lines } from './lines.ts'
import { pollersOf } from './pollersOf.ts'
import { streamOf, streamTable } from './streamTable.ts'

test('KF-4: a poller has 5 batches under way, in turn of the partitions', () => {
  const settings =
    'ProvisionedPollerConfig: { MaximumPollers: 1 }, BatchSize: 1, topic: { partitions: 7, backlog: 12 }'
  expect(streamTable(streamOf(settings, 'duration: { constant: 1s }', 'MSK', '1m'))).toBe(
    lines(`
      0s  pollers    1
      0s  invoked    1
      0s  invoked    2
      0s  invoked    3
      0s  invoked    4
      0s  invoked    5
      1s  done       1
      1s  done       2
      1s  done       3
      1s  done       4
      1s  done       5
      1s  invoked    7
      1s  invoked    8
      1s  invoked    6
      1s  invoked    10
      1s  invoked    11
      2s  done       7
      2s  done       8
      2s  done       6
      2s  done       10
      2s  done       11
      2s  invoked    9
      2s  caught up
      2s  invoked    12
      3s  done       9
      3s  done       12
    `),
  )
})

test('KF-4: a poller brings 5 MB in a second', () => {
  const settings =
    'ProvisionedPollerConfig: { MaximumPollers: 1 }, requestSize: 1MB, topic: { partitions: 2, keys: { sequence: [1, 2] }, backlog: 20 }'
  expect(streamTable(streamOf(settings, undefined, 'MSK', '1m'))).toBe(
    lines(`
      0s     pollers    1
      0s     invoked    1 3 5 7 9 11
      200ms  done       1 3 5 7 9 11
      1.2s   invoked    2 4 6 8 10 12
      1.4s   done       2 4 6 8 10 12
      2.4s   invoked    13 15 17 19
      2.6s   done       13 15 17 19
      3.2s   caught up
      3.2s   invoked    14 16 18 20
      3.4s   done       14 16 18 20
    `),
  )
})

test.each([
  [1, 1],
  [10, 1],
  [11, 2],
])('KF-4: %i pollers are %i event poller units', (pollers, units) => {
  const settings = `ProvisionedPollerConfig: { MinimumPollers: ${pollers} }, topic: { partitions: 20 }, arrivals: { at: [1s] }`
  const { streams } = simulate(streamOf(settings, undefined, 'MSK', '1m'))
  expect(streams['clicks']).toMatchObject({ ProvisionedPollers: pollers, EventPollerUnit: units })
})

test('KF-4: there are no fewer than MinimumPollers, and no more than MaximumPollers', () => {
  const settings =
    'ProvisionedPollerConfig: { MinimumPollers: 2, MaximumPollers: 5 }, BatchSize: 1, topic: { partitions: 20, backlog: 3000 }'
  expect(pollersOf(settings, 'duration: { constant: 1s }', '10m')).toBe(
    lines(`
      0s     2
      10s    4
      20s    5
      2m50s  3
      3m     2
    `),
  )
})
