import * as fc from 'fast-check'

/** What is read that is no stream, and by which keys it is described. */
const kinds = {
  MSK: 'topic',
  SelfManagedKafka: 'topic',
  MQ: 'broker',
  DocumentDB: 'changeStream',
} as const

type Type = keyof typeof kinds

/** A topic, a broker or a change stream, and its function, as the text of a scenario; most features are missing from most. */
export const randomReading: fc.Arbitrary<string> = fc
  .record(
    {
      type: fc.constantFrom<Type>('MSK', 'SelfManagedKafka', 'MQ', 'DocumentDB'),
      backlog: fc.integer({ min: 1, max: 2_000 }),
      backlogAge: fc.integer({ min: 1, max: 2_000 }),
      retention: fc.integer({ min: 30, max: 2_000 }),
      partitions: fc.integer({ min: 1, max: 20 }),
      keys: fc.constantFrom('{ uniform: 7 }', '{ hot: { count: 5, share: 60% } }'),
      engine: fc.constantFrom('ACTIVEMQ', 'RABBITMQ'),
      oversized: fc.integer({ min: 1, max: 50 }),
      least: fc.integer({ min: 1, max: 4 }),
      most: fc.integer({ min: 4, max: 30 }),
      rate: fc.integer({ min: 1, max: 60 }),
      batch: fc.integer({ min: 1, max: 40 }),
      window: fc.integer({ min: 0, max: 30 }),
      retries: fc.integer({ min: 0, max: 5 }),
      age: fc.integer({ min: 60, max: 200 }),
      bisects: fc.constant(true),
      reports: fc.constant(true),
      destination: fc.constant(true),
      isEnabled: fc.constantFrom(true, true, true, false),
      isSwitched: fc.constant(true),
      poison: fc.constantFrom('1%', '[3, 4, 90]'),
      size: fc.constantFrom('1KB', '900KB'),
      passes: fc.integer({ min: 0, max: 100 }),
      reserved: fc.integer({ min: 0, max: 12 }),
      errors: fc.integer({ min: 1, max: 100 }),
      messageErrors: fc.integer({ min: 1, max: 30 }),
      seed: fc.nat(),
    },
    { requiredKeys: ['type', 'backlog', 'seed'] },
  )
  .map(given => {
    const isTopic = kinds[given.type] === 'topic'
    const isProvisioned = isTopic && given.least !== undefined
    return `
name: What is read
duration: 6m
seed: ${given.seed}
functions:
  work:
    Timeout: 20
    init: { constant: 300ms }
    duration: { exponential: { mean: 900ms } }
    ${line('ReservedConcurrentExecutions', given.reserved)}
    ${line('errors', given.errors, '%')}
sources:
  clicks:
    Type: ${given.type}
    FunctionName: work
    ${line('Enabled', given.isEnabled)}
    ${line('BatchSize', given.batch)}
    ${line('MaximumBatchingWindowInSeconds', given.window)}
    ${line('poison', given.poison)}
    ${given.type === 'DocumentDB' ? '' : line('passes', given.passes, '%')}
    ${line('requestSize', given.size)}
    ${line('messageErrors', given.messageErrors, '%')}
    ${line('arrivals', given.rate, '/s }', '{ poisson: ')}
    ${isProvisioned ? controls(given) : ''}
    ${kinds[given.type]}:
      backlog: ${given.backlog}
      ${line('backlogAge', given.backlogAge, 's')}
      ${line('retention', given.retention, 's')}
      ${isTopic ? line('partitions', given.partitions) : ''}
      ${isTopic ? line('keys', given.keys) : ''}
      ${given.type === 'MQ' ? line('engine', given.engine) : ''}
      ${given.type === 'DocumentDB' ? line('oversized', given.oversized, '%') : ''}
${given.isSwitched === undefined ? '' : switches}
`
  })

/** It is not read from 1:30 to 3:00. */
const switches = `changes:
  - { at: 30s, set: sources.clicks.Enabled, to: false }
  - { at: 2m, set: sources.clicks.Enabled, to: true }`

interface Controls {
  readonly least?: number
  readonly most?: number
  readonly retries?: number
  readonly age?: number
  readonly bisects?: true
  readonly reports?: true
  readonly destination?: true
}

/** What provisioned mode allows. */
function controls({ least, most, reports, destination, ...given }: Controls): string {
  return [
    'ProvisionedPollerConfig:',
    `  MinimumPollers: ${least}`,
    `  ${line('MaximumPollers', most)}`,
    line('MaximumRetryAttempts', given.retries),
    line('MaximumRecordAgeInSeconds', given.age),
    line('BisectBatchOnFunctionError', given.bisects),
    reports === undefined ? '' : 'FunctionResponseTypes: [ReportBatchItemFailures]',
    destination === undefined ? '' : 'DestinationConfig: { OnFailure: { Destination: failed } }',
  ].join('\n    ')
}

function line(key: string, value: number | string | boolean | undefined, end = '', begin = '') {
  return value === undefined ? '' : `${key}: ${begin}${value}${end}`
}
