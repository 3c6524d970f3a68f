import * as fc from 'fast-check'

const functionsMost = 4
const sourcesMost = 5

const step = fc.record({
  to: fc.nat(sourcesMost - 1),
  messages: fc.constantFrom('1', '1', '2', 'each'),
})

const randomFunction = fc.record({
  time: fc.integer({ min: 100, max: 3_000 }),
  sends: fc.array(step, { maxLength: 2 }),
  calls: fc.option(fc.nat(functionsMost - 1), { nil: undefined, freq: 5 }),
  errors: fc.constantFrom(0, 0, 30, 100),
  reserved: fc.integer({ min: 0, max: 6 }),
  allowed: fc.boolean(),
  kept: fc.option(fc.nat(sourcesMost - 1), { nil: undefined, freq: 3 }),
})

const randomSource = fc.record({
  Type: fc.constantFrom('SQS', 'SQS', 'S3', 'SNS', 'EventBridgeRule', 'Kinesis', 'MSK', 'MQ'),
  reader: fc.nat(functionsMost - 1),
  isRead: fc.boolean(),
  told: fc.nat(sourcesMost),
  rate: fc.integer({ min: 1, max: 30 }),
  backlog: fc.nat(50),
  receives: fc.integer({ min: 1, max: 3 }),
  delay: fc.constantFrom(0, 0, 7),
})

/** Functions and sources that hand on to each other, also in circles, as the text of a scenario. */
export const randomPipeline: fc.Arbitrary<string> = fc
  .record({
    functions: fc.array(randomFunction, { minLength: 1, maxLength: functionsMost }),
    sources: fc.array(randomSource, { minLength: 1, maxLength: sourcesMost }),
    duplicates: fc.constantFrom(0, 0, 20),
    seed: fc.nat(),
  })
  .map(({ functions, sources, duplicates, seed }) => {
    const sourceOf = (place: number) => `s${place % sources.length}`
    const functionOf = (place: number) => `f${place % functions.length}`
    const texts = functions.map(({ allowed, calls, errors, kept, reserved, sends, time }, i) => {
      const called = calls === undefined ? '' : `, { invoke: ${functionOf(calls)} }`
      const steps = sends.map(
        each => `, { send: { to: ${sourceOf(each.to)}, messages: ${each.messages} } }`,
      )
      const settings = [
        `Timeout: 20, init: 0, errors: ${errors}%, ReservedConcurrentExecutions: ${reserved}`,
        `work: [{ wait: { exponential: { mean: ${time}ms } } }${called}${steps.join('')}]`,
        ...(allowed ? ['RecursiveLoop: Allow'] : []),
        ...letters(kept === undefined ? undefined : kept % sources.length, sources),
      ]
      return `f${i}: { ${settings.join(', ')} }`
    })
    const others = sources.map(
      (each, i) => `s${i}: { ${sourceText(each, i, sources, functionOf)} }`,
    )
    return `
name: A random pipeline
duration: 2m
seed: ${seed}
functions:
  ${texts.join('\n  ')}
sources:
  web: { Type: Sdk, FunctionName: f0, arrivals: { poisson: 1/s } }
  ${others.join('\n  ')}
assumptions: { eventDuplicates: ${duplicates}%, messageDuplicates: ${duplicates}% }
`
  })

type Source = typeof randomSource extends fc.Arbitrary<infer Each> ? Each : never

/** What is given up goes to a queue only: topics that fail at once would go round without a guard. */
function letters(place: number | undefined, sources: readonly Source[]): string[] {
  if (place === undefined || sources[place]?.Type !== 'SQS') return []
  return [`DeadLetterQueue: { Type: SQS, TargetArn: s${place} }`]
}

/** What is in those that are read record by record, and what only some of them have. */
const ownOf: Readonly<Record<string, readonly [own: string, more: string]>> = {
  Kinesis: ['stream', 'ParallelizationFactor: 2, BisectBatchOnFunctionError: true'],
  MSK: ['topic', 'ProvisionedPollerConfig: {}'],
  MQ: ['broker', 'BatchSize: 7'],
}

/** Each source tells only such as come after it, and so no circle is of sources alone. */
function sourceText(
  { Type, backlog, delay, isRead, rate, reader, receives, told }: Source,
  place: number,
  sources: readonly Source[],
  functionOf: (place: number) => string,
): string {
  const next = place + 1 + told
  const arrivals = `arrivals: { poisson: ${rate}/m }`
  const { [Type]: own } = ownOf
  if (own !== undefined) {
    const controls = `MaximumRetryAttempts: ${receives}, ${givenUp(next, sources)}`
    const settings = `${Type === 'MQ' ? '' : controls}${own[1]}, ${own[0]}: { backlog: ${backlog} }`
    return `Type: ${Type}, FunctionName: ${functionOf(reader)}, ${settings}, ${arrivals}`
  }
  if (Type !== 'SQS') {
    const tells = Type !== 'S3' && next < sources.length ? `, sendTo: [s${next}]` : ''
    return `Type: ${Type}, FunctionName: ${functionOf(reader)}${tells}, ${arrivals}`
  }
  const taker = sources[next]?.Type === 'SQS' ? `s${next}` : 'elsewhere'
  const redrive = `RedrivePolicy: { maxReceiveCount: ${receives}, deadLetterTargetArn: ${taker} }`
  const queue = `queue: { backlog: ${backlog}, DelaySeconds: ${delay}, ${redrive} }`
  return `Type: SQS, ${isRead ? `FunctionName: ${functionOf(reader)}, ` : ''}${queue}, ${arrivals}`
}

/** Word of records goes to a queue or to a topic of SNS. */
function givenUp(place: number, sources: readonly Source[]): string {
  if (!['SQS', 'SNS'].includes(sources[place]?.Type ?? '')) return ''
  return `DestinationConfig: { OnFailure: { Destination: s${place} } }, `
}
