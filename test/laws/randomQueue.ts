import * as fc from 'fast-check'

/** A queue, its mapping and its function, as the text of a scenario; whole features are missing from most. */
export const randomQueue: fc.Arbitrary<string> = fc
  .record(
    {
      backlog: fc.integer({ min: 1, max: 3_000 }),
      rate: fc.integer({ min: 1, max: 60 }),
      batch: fc.integer({ min: 1, max: 10 }),
      window: fc.integer({ min: 1, max: 30 }),
      maximum: fc.integer({ min: 2, max: 20 }),
      reserved: fc.integer({ min: 0, max: 12 }),
      visibility: fc.integer({ min: 20, max: 90 }),
      receives: fc.integer({ min: 1, max: 4 }),
      delay: fc.integer({ min: 1, max: 90 }),
      retention: fc.integer({ min: 60, max: 200 }),
      size: fc.constantFrom('1KB', '900KB', '1MB'),
      errors: fc.integer({ min: 1, max: 100 }),
      messageErrors: fc.integer({ min: 1, max: 60 }),
      poison: fc.integer({ min: 1, max: 40 }),
      perMessage: fc.integer({ min: 1, max: 100 }),
      reports: fc.constant(true),
      crashes: fc.integer({ min: 1, max: 30 }),
      passes: fc.integer({ min: 0, max: 100 }),
      groups: fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 12 }),
      seed: fc.nat(),
    },
    { requiredKeys: ['backlog', 'seed', 'visibility'] },
  )
  .map(
    ({ reserved, errors, crashes, seed, groups, ...queue }) => `
name: A random queue
duration: 5m
seed: ${seed}
functions:
  work:
    Timeout: 20
    init: { constant: 300ms }
    duration: { exponential: { mean: 900ms } }
    ${line('ReservedConcurrentExecutions', reserved)}
    ${line('errors', errors, '%')}
    ${line('crashes', crashes, '%')}
sources:
  orders:
    Type: SQS
    FunctionName: work
    ${line('BatchSize', queue.batch)}
    ${line('MaximumBatchingWindowInSeconds', groups === undefined ? queue.window : undefined)}
    ${line('requestSize', queue.size)}
    ${line('passes', queue.passes, '%')}
    ${line('messageErrors', queue.messageErrors, '%')}
    ${line('poison', queue.poison, '%')}
    ${line('perMessage', queue.perMessage, 'ms }', '{ constant: ')}
    ${queue.reports === undefined ? '' : 'FunctionResponseTypes: [ReportBatchItemFailures]'}
    ${line('ScalingConfig', queue.maximum, ' }', '{ MaximumConcurrency: ')}
    ${line('arrivals', queue.rate, '/s }', '{ poisson: ')}
    queue:
      ${groups === undefined ? '' : `FifoQueue: true\n      groups: { sequence: [${groups.join()}] }`}
      backlog: ${queue.backlog}
      VisibilityTimeout: ${queue.visibility}
      ${line('DelaySeconds', queue.delay)}
      ${line('MessageRetentionPeriod', queue.retention)}
      ${line('RedrivePolicy', queue.receives, ' }', '{ maxReceiveCount: ')}
`,
  )

function line(key: string, value: number | string | undefined, end = '', begin = ''): string {
  return value === undefined ? '' : `${key}: ${begin}${value}${end}`
}
