import { expect, test } from 'vitest'
import { simulate } from '../support/simulate.ts'

const slow = 'duration: { constant: 850s }'

function after(duration: string, pollers: string, work = slow, queue = 'backlog: 50000') {
  const { functions, queues } = simulate(`
    name: Pollers
    duration: ${duration}
    account: { ConcurrentExecutions: 5000 }
    functions: { work: { Timeout: 900, init: 0, ${work} } }
    sources:
      orders:
        Type: SQS
        FunctionName: work
        BatchSize: 1
        ProvisionedPollerConfig: ${pollers}
        queue: { VisibilityTimeout: 900, ${queue} }
  `)
  const { NumberOfEmptyReceives, ProvisionedPollers, pollersBoundMs } = queues['orders'] ?? {}
  const executions = functions['work']?.ConcurrentExecutions.max
  return { NumberOfEmptyReceives, ProvisionedPollers, pollersBoundMs, executions }
}

test.each([
  ['2s', 5, 50],
  ['60s', 101, 1_010],
  ['60001ms', 102, 1_020],
  ['10m', 200, 2_000],
])(
  'E-S20, E-S21: after %s of a long backlog there are %d pollers, and so %d executions',
  (duration, pollers, executions) => {
    const { ProvisionedPollers, executions: found } = after(duration, '{}')
    expect(ProvisionedPollers).toBe(pollers)
    expect(found).toBeLessThanOrEqual(executions)
    expect(found).toBeGreaterThan(executions - 20)
  },
)

test('E-S20: pollers that are as many as they may be hold messages back from then on', () => {
  const { ProvisionedPollers, pollersBoundMs } = after('10m', '{ MaximumPollers: 3 }')
  expect(ProvisionedPollers).toBe(3)
  expect(pollersBoundMs).toBe(600_000 - 600)
})

test('E-S21, E-S22: a queue that is empty keeps its pollers busy with asking, each 3 times a minute', () => {
  const { NumberOfEmptyReceives, ProvisionedPollers } = after(
    '10m',
    '{ MinimumPollers: 4 }',
    slow,
    'backlog: 1',
  )
  expect({ NumberOfEmptyReceives, ProvisionedPollers }).toEqual({
    NumberOfEmptyReceives: 4 * 30,
    ProvisionedPollers: 4,
  })
})

test('E-S21: a minute in which half would have done halves the pollers', () => {
  // More than 30 come; from the third minute on they have nothing to do. Were they to stay, they would ask 2,430 times.
  const { NumberOfEmptyReceives = 0, ProvisionedPollers = 0 } = after(
    '30m',
    '{}',
    'duration: { constant: 20s }',
    'backlog: 2000',
  )
  expect(ProvisionedPollers).toBeGreaterThan(30)
  expect(NumberOfEmptyReceives).toBeLessThan(1_215)
})
