import { expect, test } from 'vitest'
import { lines } from './lines.ts'
import { pollersOf } from './pollersOf.ts'

test('KF-3: a throttle leaves half of the pollers, and they grow again when there was none', () => {
  const settings = 'BatchSize: 1, topic: { partitions: 8, backlog: 20000 }'
  const work = 'duration: { constant: 1s }, ReservedConcurrentExecutions: 6'
  expect(pollersOf(settings, work, '20m')).toBe(
    lines(`
      0s   1
      4m   2
      7m   4
      10m  2
      13m  1
      17m  2
    `),
  )
})

test('KF-3: in provisioned mode it does not', () => {
  const settings =
    'BatchSize: 1, ProvisionedPollerConfig: { MinimumPollers: 2 }, topic: { partitions: 8, backlog: 20000 }'
  const work = 'duration: { constant: 1s }, ReservedConcurrentExecutions: 6'
  expect(pollersOf(settings, work, '5m')).toBe(
    lines(`
      0s   2
      10s  4
      20s  8
    `),
  )
})
