import { expect, test } from 'vitest'
import { problemsOf } from '../support/simulate.ts'
import { lines } from './lines.ts'
import { streamOf, streamTable } from './streamTable.ts'

const provisioned = 'ProvisionedPollerConfig: {}'

test('KF-6, K4: with retries of its own a batch is given up when they are used up', () => {
  const settings = `${provisioned}, MaximumRetryAttempts: 1, poison: [1], BatchSize: 2, topic: { backlog: 4 }`
  expect(streamTable(streamOf(settings, undefined, 'MSK'))).toBe(
    lines(`
      0s     pollers           1
      0s     invoked           1-2
      200ms  failed            1-2
      1.2s   invoked           1-2
      1.4s   failed            1-2
      1.4s   retriesExhausted  1-2
      1.4s   caught up
      1.4s   invoked           3-4
      1.6s   done              3-4
    `),
  )
})

test('KF-6, K5: a batch may be split in two', () => {
  const settings = `${provisioned}, MaximumRetryAttempts: 0, BisectBatchOnFunctionError: true, poison: [1], BatchSize: 4, topic: { backlog: 4 }`
  expect(streamTable(streamOf(settings, undefined, 'MSK'))).toBe(
    lines(`
      0s     pollers           1
      0s     caught up
      0s     invoked           1-4
      200ms  failed            1-4
      1.2s   invoked           1-2
      1.4s   failed            1-2
      3.4s   invoked           1
      3.6s   failed            1
      3.6s   retriesExhausted  1
      3.6s   invoked           2
      3.8s   done              2
      3.8s   invoked           3-4
      4s     done              3-4
    `),
  )
})

test('KF-6, K6: the function may say where a batch failed', () => {
  const settings = `${provisioned}, MaximumRetryAttempts: 1, FunctionResponseTypes: [ReportBatchItemFailures], poison: [3], BatchSize: 4, topic: { backlog: 4 }`
  expect(streamTable(streamOf(settings, undefined, 'SelfManagedKafka'))).toBe(
    lines(`
      0s     pollers           1
      0s     caught up
      0s     invoked           1-4
      200ms  failed            3-4
      200ms  done              1-2
      1.2s   invoked           3-4
      1.4s   failed            3-4
      1.4s   retriesExhausted  3-4
    `),
  )
})

test('KF-7: none of these can be set on demand', () => {
  const controls =
    'MaximumRetryAttempts: 3, MaximumRecordAgeInSeconds: 60, BisectBatchOnFunctionError: true, FunctionResponseTypes: [ReportBatchItemFailures]'
  const arrivals = 'arrivals: { at: [1s] }'
  expect(problemsOf(streamOf(`${controls}, ${arrivals}`, undefined, 'MSK'))).toEqual([
    'sources.clicks.MaximumRetryAttempts: must stand with a ProvisionedPollerConfig beside it (KF-7): found 3',
    'sources.clicks.MaximumRecordAgeInSeconds: must stand with a ProvisionedPollerConfig beside it (KF-7): found 60',
    'sources.clicks.BisectBatchOnFunctionError: must stand with a ProvisionedPollerConfig beside it (KF-7): found true',
    'sources.clicks.FunctionResponseTypes: must stand with a ProvisionedPollerConfig beside it (KF-7): found a list',
  ])
  expect(
    problemsOf(streamOf(`${provisioned}, ${controls}, ${arrivals}`, undefined, 'MSK')),
  ).toEqual([])
})

test('KF-7: MaximumPollers are at least MinimumPollers', () => {
  const pollers = 'ProvisionedPollerConfig: { MinimumPollers: 5, MaximumPollers: 3 }'
  expect(problemsOf(streamOf(`${pollers}, arrivals: { at: [1s] }`, undefined, 'MSK'))).toEqual([
    'sources.clicks.ProvisionedPollerConfig.MaximumPollers: must be at least MinimumPollers, 5: found 3',
  ])
})

test('KF-6: without a limit of its own a batch with an on-failure destination has 10 retries', () => {
  const settings = `${provisioned}, MaximumBatchingWindowInSeconds: 0, DestinationConfig: { OnFailure: { Destination: failures } }, poison: [1], topic: { backlog: 1 }`
  const table = streamTable(streamOf(settings, 'duration: { constant: 0s }', 'MSK', '1h'))
  const rows = table.split('\n').map(line => line.replace(/ +/g, ' '))
  expect(rows.filter(row => /invoked|Exhausted/.test(row))).toEqual([
    '0s invoked 1',
    '1s invoked 1',
    '3s invoked 1',
    '7s invoked 1',
    '15s invoked 1',
    '31s invoked 1',
    '1m3s invoked 1',
    '2m3s invoked 1',
    '3m3s invoked 1',
    '4m3s invoked 1',
    '5m3s invoked 1',
    '5m3s retriesExhausted 1',
  ])
})
