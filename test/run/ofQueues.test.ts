import { expect, test } from 'vitest'
import { ofQueues } from '../../src/run/ofQueues.ts'
import type { DeadLetterFinding } from '../../src/run/runResult.ts'
import { simulate } from '../support/simulate.ts'
import { queueOf } from '../timeline/queueTable.ts'

const redrive = 'RedrivePolicy: { maxReceiveCount: 1 }'

test.each([
  ['', queueOf('queue: { backlog: 10 }')],
  // Of 100 batches 9, 14, 19, 24 and 29 begin in each second, and the last 5 at 5 s.
  [
    'orders was drained at 6 s, with 29 batches at once, all that it might have.',
    queueOf('queue: { backlog: 1000 }, BatchSize: 10'),
  ],
  [
    '3 of 3 messages of orders were dead-lettered, though the function never failed: throttles used up 3 of 3 receives.',
    queueOf(`queue: { backlog: 3, ${redrive} }`, 'duration: 1s, ReservedConcurrentExecutions: 0'),
  ],
  [
    '3 of 3 messages of orders were dead-lettered: failed batches 3 of 3 receives.',
    queueOf(`queue: { backlog: 3, ${redrive} }`, 'duration: { constant: 1s }, errors: 100%'),
  ],
  [
    '2 of 6 messages of orders were dead-lettered: failed batches 2 of 6 receives; 1 of them was poison.',
    queueOf(`queue: { backlog: 6, ${redrive} }, BatchSize: 2, poison: [3]`),
  ],
  [
    'Nobody received any of the 5 messages that orders has at the end, up to 60 s old.',
    queueOf('Enabled: false, queue: { backlog: 5 }', undefined, '1m'),
  ],
  [
    'Messages of orders waited for 50 s for more than 2 event pollers, its MaximumPollers. orders was drained at 50.95 s, with 20 batches at once, all that it might have.',
    queueOf(
      'BatchSize: 1, ProvisionedPollerConfig: { MaximumPollers: 2 }, queue: { backlog: 1000 }',
    ),
  ],
])('%j is what is said', (said, yaml) => {
  expect(ofQueues(simulate(yaml)).join(' ')).toBe(said)
})

// The function is busy for 18 s with one message; all that are received meanwhile are held, and let go.
const overPulled = (more: string, queue: string) => `
  name: over-pull
  duration: 10m
  functions: { work: { Timeout: 20, init: 0, duration: 18s${more} } }
  sources: { orders: { Type: SQS, FunctionName: work, BatchSize: 1, queue: { backlog: 12, ${queue} } } }
`

function found(yaml: string): { finding: DeadLetterFinding | null; verdict: string } {
  const { findings, verdict } = simulate(yaml, { verdict: true })
  return { finding: findings.deadLetters, verdict }
}

test('E-S9, E-S10: of what AWS advises, each is tried, and the one that helps most is named', () => {
  const { finding, verdict } = found(
    overPulled(
      ', ReservedConcurrentExecutions: 2',
      'VisibilityTimeout: 20, RedrivePolicy: { maxReceiveCount: 2 }',
    ),
  )
  expect(finding?.variants.map(({ path, from, to }) => [path, from, to])).toEqual([
    ['sources.orders.ScalingConfig.MaximumConcurrency', null, 2],
    ['sources.orders.queue.VisibilityTimeout', 20, 120],
    ['sources.orders.queue.RedrivePolicy.maxReceiveCount', 2, 5],
  ])
  expect(finding?.remedy).toMatchObject({ to: 2, deadLettered: 0 })
  expect(verdict).toContain(
    'With sources.orders.ScalingConfig.MaximumConcurrency to 2 none goes there.',
  )
})

test('what helps without keeping all out says how many are left', () => {
  const queue = 'queue: { backlog: 400, RedrivePolicy: { maxReceiveCount: 2 } }'
  const { finding, verdict } = found(
    queueOf(`BatchSize: 1, ${queue}`, 'duration: { constant: 1s }, errors: 60%', '20m'),
  )
  expect(finding?.remedy?.deadLettered).toBeGreaterThan(0)
  expect(verdict).toContain(
    `maxReceiveCount from 2 to 5, ${finding?.remedy?.deadLettered} still would.`,
  )
})

test('what was never throttled is not told to wait longer, and what helps nobody is said', () => {
  const { finding, verdict } = found(
    overPulled(
      ', errors: 100%, ReservedConcurrentExecutions: 100',
      'VisibilityTimeout: 20, RedrivePolicy: { maxReceiveCount: 1 }',
    ),
  )
  expect(finding?.variants.map(({ path }) => path)).toEqual([
    'sources.orders.queue.RedrivePolicy.maxReceiveCount',
  ])
  expect(finding?.remedy).toBeNull()
  expect(verdict).toContain('of which 1 could be tried, keeps any out of there.')
})

test('where nothing is dead-lettered nothing is tried', () => {
  expect(found(overPulled('', 'VisibilityTimeout: 20')).finding).toBeNull()
})
