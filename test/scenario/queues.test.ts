import { expect, test } from 'vitest'
import { problemsOf, simulate } from '../support/simulate.ts'
import { queueOf } from '../timeline/queueTable.ts'

const waiting = 'queue: { backlog: 5 }'

test.each([
  ['BatchSize', queueOf(`${waiting}, BatchSize: 0`)],
  ['BatchSize', queueOf(`${waiting}, BatchSize: 10001, MaximumBatchingWindowInSeconds: 1`)],
  ['BatchSize', queueOf(`${waiting}, BatchSize: 11`)],
  ['MaximumBatchingWindowInSeconds', queueOf(`${waiting}, MaximumBatchingWindowInSeconds: 301`)],
  [
    'ScalingConfig.MaximumConcurrency',
    queueOf(`${waiting}, ScalingConfig: { MaximumConcurrency: 1 }`),
  ],
  ['FunctionResponseTypes.0', queueOf(`${waiting}, FunctionResponseTypes: [Report]`)],
  ['queue.VisibilityTimeout', queueOf('queue: { backlog: 5, VisibilityTimeout: 19 }')],
  ['queue.RedrivePolicy.maxReceiveCount', queueOf('queue: { backlog: 5, RedrivePolicy: {} }')],
  ['queue.DelaySeconds', queueOf('queue: { backlog: 5, DelaySeconds: 901 }')],
  ['queue.MessageRetentionPeriod', queueOf('queue: { backlog: 5, MessageRetentionPeriod: 59 }')],
  ['requestSize', queueOf(`${waiting}, requestSize: 2MB`)],
  ['arrivals', queueOf('BatchSize: 5')],
  ['arrivals.users', queueOf('arrivals: { users: { users: 5, think: { constant: 1s } } }')],
  ['retries', queueOf(`${waiting}, retries: standard2026`)],
  ['overhead', queueOf(`${waiting}, overhead: { constant: 1ms }`)],
  ['FunctionName', queueOf(waiting).replace('FunctionName: work', 'FunctionName: [work]')],
  ['queue', queueOf(`${waiting}, arrivals: { poisson: 1/s }`).replace('SQS', 'S3')],
])('%s is refused', (path, yaml) => {
  const problems = problemsOf(yaml)
  expect(problems).toHaveLength(1)
  expect(problems[0]).toMatch(new RegExp(`^sources\\.orders\\.${path.replaceAll('.', '\\.')}: `))
})

test('what waits needs no arrivals, and AWS has its own words for what it refuses', () => {
  expect(problemsOf(queueOf(waiting))).toEqual([])
  expect(problemsOf(queueOf('BatchSize: 11, queue: { backlog: 5 }')).join('')).toContain(
    'Maximum batch window in seconds must be greater than 0',
  )
})

const changed = (path: string, to: string) =>
  `${queueOf('arrivals: { regular: 1/s }', undefined, '100s')}
    changes: [{ at: 50s, set: sources.orders.${path}, to: ${to} }]`

test('messages may be sent at another rate from some moment on, and nothing else changes', () => {
  const { queues } = simulate(changed('arrivals', '{ regular: 10/s }'))
  const { NumberOfMessagesSent } = queues['orders'] ?? {}
  expect(NumberOfMessagesSent).toBeGreaterThan(545)
  expect(NumberOfMessagesSent).toBeLessThan(555)
  expect(problemsOf(changed('requestSize', '1KB')).join('')).toContain('must be arrivals')
})
