import { expect, test } from 'vitest'
import { problemsOf, simulate } from '../support/simulate.ts'
import { lines } from './lines.ts'
import { queueOf, queueTable } from './queueTable.ts'
import { streamOf, streamTable } from './streamTable.ts'

const set = (at: string, what: string, to: unknown) =>
  `{ at: ${at}, set: sources.orders.${what}, to: ${JSON.stringify(to)} }`

function changed(settings: string, changes: readonly string[], work?: string, duration = '5m') {
  return `${queueOf(settings, work, duration)}
    changes: [${changes.join(', ')}]
    assumptions: { mappingUpdate: 10s }
  `
}

test('E8: a mapping that is disabled reads for a while, then no more, and finishes what it holds; enabled it reads again', () => {
  const yaml = changed(
    'BatchSize: 1, arrivals: { at: [4s, 8s, 12s, 16s, 44s] }',
    [set('1s', 'Enabled', false), set('30s', 'Enabled', true)],
    'duration: { constant: 5s }',
    '46s',
  )
  expect(queueTable(yaml)).toBe(
    lines(`
      4s   received  1
      4s   invoked   1
      8s   received  1
      8s   invoked   2
      9s   deleted   1
      13s  deleted   2
      40s  received  1
      40s  invoked   3
      40s  received  1
      40s  invoked   4
      44s  received  1
      44s  invoked   5
      45s  deleted   3 4
    `),
  )
})

test('E8: a smaller batch closes what was gathered, as a window that is no more does', () => {
  const settings =
    'BatchSize: 10, MaximumBatchingWindowInSeconds: 300, queue: { VisibilityTimeout: 400 }, arrivals: { at: [1s, 2s, 3s, 14s, 15s, 16s] }'
  expect(
    queueTable(
      changed(settings, [
        set('1s', 'BatchSize', 3),
        set('20s', 'MaximumBatchingWindowInSeconds', 0),
      ]),
    ),
  ).toBe(
    lines(`
      1s   received  1
      2s   received  1
      3s   received  1
      11s  invoked   1 2 3
      12s  deleted   1 2 3
      14s  received  1
      15s  received  1
      16s  received  1
      16s  invoked   4 5 6
      17s  deleted   4 5 6
    `),
  )
})

test('E8, E-S9: to another MaximumConcurrency the batches at once grow from what they were', () => {
  const settings =
    'BatchSize: 1, ScalingConfig: { MaximumConcurrency: 2 }, queue: { backlog: 9, VisibilityTimeout: 60 }'
  const yaml = changed(
    settings,
    [set('0s', 'ScalingConfig.MaximumConcurrency', 3)],
    'duration: { constant: 6s }',
  )
  expect(
    queueTable(yaml)
      .split('\n')
      .filter(row => row.includes('deleted')),
  ).toEqual([
    '6s     deleted   1 2',
    '12s    deleted   3 4',
    '16.2s  deleted   5',
    '18s    deleted   6 7',
    '22.2s  deleted   8',
    '24s    deleted   9',
  ])
})

test('E8, E-S15: a FIFO queue has another MaximumConcurrency at once', () => {
  const settings =
    'BatchSize: 1, ScalingConfig: { MaximumConcurrency: 2 }, queue: { FifoQueue: true, groups: { uniform: 9 }, backlog: 20, VisibilityTimeout: 60 }'
  const yaml = changed(
    settings,
    [set('0s', 'ScalingConfig.MaximumConcurrency', 4)],
    'duration: { constant: 6s }',
    '11s',
  )
  const received = queueTable(yaml)
    .split('\n')
    .filter(row => row.includes('received'))
  expect(received.map(row => row.split(' ')[0])).toEqual(['0s', '0s', '6s', '6s', '10s', '10s'])
})

test('E-S10: another VisibilityTimeout is of what is received from then on', () => {
  const settings = 'BatchSize: 1, queue: { VisibilityTimeout: 20 }, arrivals: { at: [1s, 10s] }'
  const yaml = changed(
    settings,
    [set('5s', 'queue.VisibilityTimeout', 60)],
    'duration: { constant: 1s }, errors: 100%',
    '80s',
  )
  const shown = queueTable(yaml)
    .split('\n')
    .filter(row => row.includes('visible again'))
  expect(shown).toEqual(['21s    visible again  1', '1m10s  visible again  1'])
})

test('messages that fail from some moment on fail at once, whatever Lambda knows of it', () => {
  const yaml = changed(
    'BatchSize: 1, arrivals: { at: [1s, 10s, 20s] }, queue: { VisibilityTimeout: 300 }',
    [set('5s', 'messageErrors', '100%'), set('15s', 'messageErrors', 0)],
  )
  expect(queueTable(yaml)).toBe(
    lines(`
      1s   received  1
      1s   invoked   1
      2s   deleted   1
      10s  received  1
      10s  invoked   2
      11s  failed    2
      11s  let go    1
      20s  received  1
      20s  invoked   3
      21s  deleted   3
    `),
  )
})

test.each([
  ['perMessage', { constant: '1s' }, 'perMessage'],
  ['queue.DelaySeconds', 4, 'queue.DelaySeconds'],
  ['queue', { backlog: 4 }, 'queue'],
])('%s stays as it is', (what, to, found) => {
  const problems = problemsOf(changed('queue: { backlog: 1 }', [set('1s', what, to)]))
  expect(problems.join()).toContain(found)
  expect(problems).toHaveLength(1)
})

const switched = (type: string, settings: string, work: string, duration: string) => `
    ${streamOf(settings, work, type, duration)}
    changes:
      - { at: 1s, set: sources.clicks.Enabled, to: false }
      - { at: 30s, set: sources.clicks.Enabled, to: true }
    assumptions: { mappingUpdate: 10s }
  `

test('E8: what reads a shard and is disabled finishes what it holds, retries included, and goes on where it was', () => {
  const settings =
    'BatchSize: 2, MaximumRetryAttempts: 2, poison: [3], stream: { backlog: 6 }, arrivals: { at: [20s] }'
  expect(streamTable(switched('Kinesis', settings, 'duration: { constant: 5s }', '1m'))).toBe(
    lines(`
      0s   invoked           1-2
      5s   done              1-2
      5s   invoked           3-4
      10s  failed            3-4
      11s  invoked           3-4
      16s  failed            3-4
      18s  invoked           3-4
      23s  failed            3-4
      23s  retriesExhausted  3-4
      40s  invoked           5-6
      45s  done              5-6
      45s  caught up
      45s  invoked           7
      50s  done              7
    `),
  )
})

test.each([
  ['DynamoDB', '40.1s'],
  ['MSK', '40.1s'],
  ['SelfManagedKafka', '40.1s'],
  ['MQ', '40s'],
  ['DocumentDB', '40.1s'],
])(
  'E8: a source of Type %s is read until it is disabled, and again from then on',
  (type, second) => {
    const settings =
      'BatchSize: 1, MaximumBatchingWindowInSeconds: 0, arrivals: { at: [5s, 15s, 25s, 45s] }'
    const rows = streamTable(switched(type, settings, 'duration: { constant: 100ms }', '1m'))
    expect(
      rows
        .split('\n')
        .filter(row => row.includes('invoked'))
        .map(row => row.split(/ +/)[0]),
    ).toEqual(['5s', '40s', second, '45s'])
  },
)

test('E8: a topic that is not read has no pollers, and is read where it was disabled from the beginning', () => {
  const settings = 'Enabled: false, topic: { partitions: 4, backlog: 3 }'
  const yaml = `${streamOf(settings, undefined, 'MSK', '1m')}
    changes: [{ at: 20s, set: sources.clicks.Enabled, to: true }, { at: 40s, set: sources.clicks.Enabled, to: false }]
    assumptions: { mappingUpdate: 10s }
  `
  expect(simulate(yaml).streams['clicks']).toMatchObject({ checkpointed: 3, caughtUpAtMs: 30_500 })
  expect(streamTable(yaml)).toBe(
    lines(`
      30s    pollers    1
      30.5s  invoked    2
      30.5s  invoked    1
      30.5s  caught up
      30.5s  invoked    3
      30.7s  done       2
      30.7s  done       1
      30.7s  done       3
      50s    pollers    0
    `),
  )
})
