import * as fc from 'fast-check'

/** A stream, its mapping and its function, as the text of a scenario; whole features are missing from most. */
export const randomStream: fc.Arbitrary<string> = fc
  .record(
    {
      type: fc.constantFrom('Kinesis', 'DynamoDB'),
      backlog: fc.integer({ min: 1, max: 2_000 }),
      backlogAge: fc.integer({ min: 1, max: 2_000 }),
      position: fc.constantFrom('LATEST', 'TRIM_HORIZON'),
      shards: fc.integer({ min: 1, max: 6 }),
      keys: fc.constantFrom(
        '{ uniform: 7 }',
        '{ zipf: { count: 20, exponent: 1.1 } }',
        '{ hot: { count: 5, share: 60% } }',
      ),
      rate: fc.integer({ min: 1, max: 60 }),
      batch: fc.integer({ min: 1, max: 40 }),
      factor: fc.integer({ min: 2, max: 10 }),
      window: fc.integer({ min: 1, max: 30 }),
      tumbling: fc.integer({ min: 1, max: 60 }),
      retries: fc.integer({ min: 0, max: 5 }),
      age: fc.integer({ min: 60, max: 200 }),
      bisects: fc.constant(true),
      reports: fc.constant(true),
      destination: fc.constant(true),
      poison: fc.constantFrom('1%', '[3, 4, 90]'),
      passes: fc.integer({ min: 0, max: 100 }),
      size: fc.constantFrom('1KB', '900KB'),
      reserved: fc.integer({ min: 0, max: 12 }),
      errors: fc.integer({ min: 1, max: 100 }),
      messageErrors: fc.integer({ min: 1, max: 30 }),
      perMessage: fc.integer({ min: 1, max: 50 }),
      crashes: fc.integer({ min: 1, max: 30 }),
      isSwitched: fc.constant(true),
      otherShards: fc.integer({ min: 1, max: 8 }),
      otherFactor: fc.integer({ min: 1, max: 10 }),
      seed: fc.nat(),
    },
    { requiredKeys: ['type', 'backlog', 'seed'] },
  )
  .map(
    ({ type, reserved, errors, crashes, seed, ...stream }) => `
name: A random stream
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
  clicks:
    Type: ${type}
    FunctionName: work
    ${line('StartingPosition', stream.position)}
    ${line('BatchSize', stream.batch)}
    ${line('ParallelizationFactor', stream.tumbling === undefined ? stream.factor : undefined)}
    ${line('MaximumBatchingWindowInSeconds', stream.window)}
    ${line('TumblingWindowInSeconds', stream.tumbling)}
    ${line('MaximumRetryAttempts', stream.retries)}
    ${line('MaximumRecordAgeInSeconds', stream.age)}
    ${line('BisectBatchOnFunctionError', stream.bisects)}
    ${stream.destination === undefined ? '' : 'DestinationConfig: { OnFailure: { Destination: failed } }'}
    ${line('poison', stream.poison)}
    ${line('passes', stream.passes, '%')}
    ${line('requestSize', stream.size)}
    ${line('messageErrors', stream.messageErrors, '%')}
    ${line('perMessage', stream.perMessage, 'ms }', '{ constant: ')}
    ${stream.reports === undefined ? '' : 'FunctionResponseTypes: [ReportBatchItemFailures]'}
    ${line('arrivals', stream.rate, '/s }', '{ poisson: ')}
    stream:
      backlog: ${stream.backlog}
      ${line('backlogAge', stream.backlogAge, 's')}
      ${line('ShardCount', stream.shards)}
      ${line('keys', stream.keys)}
${changes(stream)}
`,
  )

interface Others {
  readonly otherShards?: number
  readonly otherFactor?: number
  readonly tumbling?: number
  readonly isSwitched?: true
}

function changes({ isSwitched, otherShards, otherFactor, tumbling }: Others): string {
  const all = [
    set('30s', 'Enabled', isSwitched && false),
    set('100s', 'stream.ShardCount', otherShards),
    set('110s', 'Enabled', isSwitched),
    set('150s', 'ParallelizationFactor', tumbling === undefined ? otherFactor : undefined),
  ].filter(text => text !== undefined)
  return all.length === 0 ? '' : ['changes:', ...all].join('\n')
}

function set(at: string, key: string, to: number | boolean | undefined): string | undefined {
  return to === undefined ? undefined : `  - { at: ${at}, set: sources.clicks.${key}, to: ${to} }`
}

function line(key: string, value: number | string | boolean | undefined, end = '', begin = '') {
  return value === undefined ? '' : `${key}: ${begin}${value}${end}`
}
