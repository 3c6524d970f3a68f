import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { eventsOf, problemsOf, simulate } from '../support/simulate.ts'
import { orderedText, outOfOrder } from './orderKept.ts'
import { besideEachOther, mappedTypes, sourceText, sourceTypes } from './sourceText.ts'

/** What makes a function slow, failing, and hard to get. */
const hostile = 'errors: 30%, crashes: 5%, ReservedConcurrentExecutions: 2'

describe.each(sourceTypes)('a source of Type %s', type => {
  test('needs nothing but a function and arrivals', () => {
    expect(problemsOf(sourceText(type))).toEqual([])
  })

  test('brings each arrival to one end, whatever becomes of it', () => {
    for (const work of [undefined, hostile, 'ReservedConcurrentExecutions: 0']) {
      const { functions, sources } = simulate(sourceText(type, { work }))
      const { arrivals = 0, outcomes } = sources['source'] ?? {}
      const counts: number[] = Object.values(outcomes ?? {})
      expect(counts.reduce((sum, count) => sum + count, 0)).toBe(arrivals)
      const isScheduled = type.startsWith('Schedule')
      expect(Math.abs(arrivals - (isScheduled ? 2 : 1_200))).toBeLessThanOrEqual(1)
      const { Invocations = 0 } = functions['work'] ?? {}
      expect(Invocations > 0).toBe(work !== 'ReservedConcurrentExecutions: 0')
    }
  })

  test('gives the same result again', () => {
    const yaml = sourceText(type, { work: hostile })
    expect(simulate(yaml)).toEqual(simulate(yaml))
  })

  test('has a misspelt key told with the nearest name', () => {
    const problems = problemsOf(sourceText(type, { source: 'requestSise: 1KB' }))
    expect(problems.join()).toContain('requestSize')
  })
})

test('sources of every Type stand beside each other, and each does what it does alone', () => {
  const all = simulate(besideEachOther(sourceTypes))
  for (const type of sourceTypes) {
    const alone = simulate(besideEachOther([type]))
    expect(all.functions[`of${type}`]).toEqual(alone.functions[`of${type}`])
    expect(all.sources[type]).toEqual(alone.sources[type])
  }
})

describe.each(mappedTypes)('an event source mapping of Type $Type', mapping => {
  const { Type, shape } = mapping
  const bounds: Readonly<Record<string, { least: number; most: number }>> = mapping.bounds

  test('calls nobody while it is disabled, and keeps what comes', () => {
    const { functions, sources } = simulate(sourceText(Type, { source: 'Enabled: false' }))
    const { arrivals, outcomes } = sources['source'] ?? {}
    expect(functions['work']?.Invocations).toBe(0)
    expect(outcomes?.queued).toBe(arrivals)
  })

  test.each(
    rangesOf(z.toJSONSchema(z.strictObject(shape), { unrepresentable: 'any', io: 'input' })),
  )('has its bounds of $key said in words', ({ key, least, most }) => {
    const range = { least: bounds[key]?.least ?? least, most: bounds[key]?.most ?? most }
    for (const value of [range.least - 1, range.most + 1]) {
      const problems = problemsOf(sourceText(Type, { source: `${key}: ${value}` }))
      const own = problems.filter(problem => problem.startsWith(`sources.source.${key}: `))
      expect(own).toHaveLength(1)
      expect(own.join()).toContain(`found ${value}`)
    }
  })

  test('takes arrivals that come by themselves only, and one function', () => {
    const users = sourceText(Type).replace(
      'regular: 10/s',
      'users: { users: 5, think: { constant: 1s } }',
    )
    expect(problemsOf(users).join()).toContain('sources.source.arrivals.users: ')
    const two = sourceText(Type).replace('FunctionName: work', 'FunctionName: [work, work]')
    expect(problemsOf(two).join()).toContain('sources.source.FunctionName: ')
  })

  test('is not slowed down by errors of a few messages, and loses none of them', () => {
    const { sources } = simulate(sourceText(Type, { source: 'messageErrors: 1%' }))
    const { arrivals = 0, outcomes } = sources['source'] ?? {}
    expect(outcomes?.completed).toBeGreaterThan(0.7 * arrivals)
  })
})

/** Somebody who takes what concurrency there is, so that batches are throttled. */
const rival = 'rival: { Type: Sdk, FunctionName: work, retries: none, arrivals: { poisson: 5/s } }'

describe.each(mappedTypes)('the order that $Type promises', ({ Type, order, shape }) => {
  const fails = 'errors: 20%, crashes: 3%, ReservedConcurrentExecutions: 2'
  const split = Object.hasOwn(shape, 'ParallelizationFactor') ? ', ParallelizationFactor: 3' : ''

  test('is kept by what is done, whatever fails or is throttled', () => {
    const yaml = sourceText(Type, {
      source: `${orderedText(order)}, BatchSize: 7, messageErrors: 2%${split}`,
      work: fails,
      others: rival,
    })
    const records = eventsOf(yaml)
    const { functions, sources } = simulate(yaml)
    expect(outOfOrder(records, order)).toEqual([])
    expect(sources['source']?.outcomes.completed).toBeGreaterThan(100)
    expect(sources['source']?.answers).toMatchObject({ '429': expect.any(Number) })
    expect(functions['work']?.Errors).toBeGreaterThan(20)
  })

  test.runIf(order.where)('is promised only with its settings', () => {
    const source = 'BatchSize: 1, messageErrors: 20%'
    const records = eventsOf(sourceText(Type, { source, work: 'duration: { constant: 700ms }' }))
    expect(outOfOrder(records, { keys: undefined })).not.toEqual([])
  })
})

test.each([
  ['Kinesis', 'ParallelizationFactor: 3, stream: { ShardCount: 2 }', 6],
  ['DynamoDB', 'ParallelizationFactor: 1, stream: { ShardCount: 4 }', 4],
  ['MSK', 'topic: { partitions: 3 }', 3],
  ['MSK', 'ProvisionedPollerConfig: { MaximumPollers: 1 }, topic: { partitions: 30 }', 5],
  ['SelfManagedKafka', 'topic: { partitions: 2 }', 2],
  ['MQ', 'broker: { engine: ACTIVEMQ }', 5],
  ['MQ', 'broker: { engine: RABBITMQ }', 1],
  ['DocumentDB', 'Enabled: true', 1],
  ['SQS', 'queue: { FifoQueue: true, groups: { uniform: 3 } }', 3],
  ['SQS', 'ProvisionedPollerConfig: { MinimumPollers: 2, MaximumPollers: 2 }', 20],
])('%s with %s has as many batches at once as that allows: %i', (type, own, most) => {
  for (const errors of ['0%', '30%']) {
    const work = `duration: { constant: 2500ms }, errors: ${errors}`
    const { functions } = simulate(sourceText(type, { source: `BatchSize: 1, ${own}`, work }))
    expect(functions['work']?.ConcurrentExecutions.max).toBe(most)
  }
})

describe.each(mappedTypes.filter(({ shape }) => Object.hasOwn(shape, 'ScalingConfig')))(
  'MaximumConcurrency of $Type',
  ({ Type }) => {
    test.each([2, 3, 7])('%i is never exceeded, and never throttled', most => {
      const source = `ScalingConfig: { MaximumConcurrency: ${most} }, BatchSize: 1`
      const { functions } = simulate(
        sourceText(Type, { source, work: 'ReservedConcurrentExecutions: 7' }),
      )
      expect(functions['work']?.ConcurrentExecutions.max).toBeLessThanOrEqual(most)
      expect(functions['work']?.Throttles).toBe(0)
    })
  },
)

interface Range {
  readonly key: string
  readonly least: number
  readonly most: number
}

/** The whole numbers among the keys, and between what they must be. */
function rangesOf({ properties = {} }: z.core.JSONSchema.JSONSchema): readonly Range[] {
  return Object.entries(properties).flatMap(([key, part]) => {
    if (typeof part === 'boolean' || part.type !== 'integer') return []
    const { minimum, maximum } = part
    if (minimum === undefined || maximum === undefined) return []
    return [{ key, least: minimum, most: maximum }]
  })
}
