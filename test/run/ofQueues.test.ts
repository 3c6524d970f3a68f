import { expect, test } from 'vitest'
import { ofQueues } from '../../src/run/ofQueues.ts'
import { simulate } from '../support/simulate.ts'
import { queueOf } from '../timeline/queueTable.ts'

const redrive = 'RedrivePolicy: { maxReceiveCount: 1 }'

test.each([
  ['', queueOf('queue: { backlog: 10 }')],
  // Of 100 batches 9, 14, 19, 24 and 29 begin in each second, and the last 5 at 5 s.
  ['orders was drained at 6 s.', queueOf('queue: { backlog: 1000 }, BatchSize: 10')],
  [
    '3 of 3 messages of orders were dead-lettered, though the function never failed.',
    queueOf(`queue: { backlog: 3, ${redrive} }`, 'duration: 1s, ReservedConcurrentExecutions: 0'),
  ],
  [
    '3 of 3 messages of orders were dead-lettered.',
    queueOf(`queue: { backlog: 3, ${redrive} }`, 'duration: { constant: 1s }, errors: 100%'),
  ],
  [
    '5 messages of orders still wait at the end, up to 60 s old.',
    queueOf('Enabled: false, queue: { backlog: 5 }', undefined, '1m'),
  ],
  [
    'Messages of orders waited for 50 s for more than 2 event pollers, its MaximumPollers. orders was drained at 50.95 s.',
    queueOf(
      'BatchSize: 1, ProvisionedPollerConfig: { MaximumPollers: 2 }, queue: { backlog: 1000 }',
    ),
  ],
])('%j is what is said', (said, yaml) => {
  expect(ofQueues(simulate(yaml)).join(' ')).toBe(said)
})
