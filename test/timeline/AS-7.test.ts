import { describe, expect, test } from 'vitest'
import { eventsOf, problemsOf, simulate } from '../support/simulate.ts'

/** A function `work` that takes 1 s, and what it does then; other functions, and sources. */
const scenario = (work: string, sources: string, functions = '', own = '') => `
  name: A loop
  duration: 2h
  functions:
    work: { Timeout: 20, init: 0, work: [{ wait: 1s }, ${work}], ${own} }
    ${functions}
  sources:
    ${sources}
`

const uploads = 'uploads: { Type: S3, FunctionName: work, arrivals: { at: [0s] } }'
const toQueue =
  'EventInvokeConfig: { DestinationConfig: { OnFailure: { Type: SQS, Destination: lost } } }'

describe('AS-7: a loop of a bucket and a function', () => {
  test('has 16 invocations, and the 17th event is stopped as soon as it is taken', () => {
    const yaml = scenario('{ send: uploads }', uploads)
    const decided = eventsOf(yaml).filter(({ event }) => event === 'decided')
    expect(decided.map(each => ('decision' in each ? [each.at / 1e6, each.decision] : []))).toEqual(
      [
        // The second event comes before the first invocation has ended.
        [0, 'cold'],
        [1, 'cold'],
        ...Array.from({ length: 14 }, (_, i) => [i + 2, 'warm']),
        [16, 'recursive'],
      ],
    )
    expect(simulate(yaml)).toMatchObject({
      functions: { work: { Invocations: 16, RecursiveInvocationsDropped: 1, Throttles: 0 } },
      sources: { uploads: { arrivals: 17, outcomes: { completed: 16, dropped: 1 } } },
    })
  })

  test('counts each chain for itself', () => {
    const yaml = scenario('{ send: uploads }', uploads.replace('[0s]', '[0s, 500ms, 40m]'))
    expect(simulate(yaml).functions['work']).toMatchObject({
      Invocations: 48,
      RecursiveInvocationsDropped: 3,
    })
  })

  test('counts retries of an event as the one invocation that they are for', () => {
    const yaml = scenario('{ send: uploads }', uploads, '', 'errors: 30%')
    const {
      RecursiveInvocationsDropped,
      Invocations = 0,
      Errors,
    } = simulate(yaml).functions['work'] ?? {}
    expect(Errors).toBeGreaterThan(0)
    // The event goes on with each try, because it was sent before the handler failed.
    expect(RecursiveInvocationsDropped).toBeGreaterThan(1)
    expect(Invocations).toBeGreaterThan(16)
  })

  test('is not stopped where the function allows it', () => {
    const yaml = scenario('{ send: uploads }', uploads, '', 'RecursiveLoop: Allow')
    expect(simulate(yaml).functions['work']).toMatchObject({
      Invocations: 7200,
      RecursiveInvocationsDropped: 0,
    })
  })

  test('gives what is stopped to the on-failure destination and the dead-letter queue', () => {
    const own = `${toQueue}, DeadLetterQueue: { Type: SQS, TargetArn: dead }`
    const queues = 'lost: { Type: SQS }\n    dead: { Type: SQS }'
    const {
      handedOn,
      queues: all,
      sources,
    } = simulate(scenario('{ send: uploads }', `${uploads}\n    ${queues}`, '', own))
    expect(handedOn).toEqual([
      { from: 'work', by: 'DeadLetterQueue', to: 'dead', count: 1 },
      { from: 'work', by: 'OnFailure', to: 'lost', count: 1 },
      { from: 'work', by: 'send', to: 'uploads', count: 16 },
    ])
    expect(sources['uploads']?.outcomes).toMatchObject({ completed: 16, deadLettered: 1 })
    expect(all).toMatchObject({
      lost: { NumberOfMessagesSent: 1 },
      dead: { NumberOfMessagesSent: 1 },
    })
  })
})

describe('AS-7: other loops', () => {
  test('of a queue and a function: the message is received until it may not be any more', () => {
    const { functions, queues } = simulate(
      scenario(
        '{ send: orders }',
        `orders: { Type: SQS, FunctionName: work, queue: { backlog: 1, RedrivePolicy: { maxReceiveCount: 3, deadLetterTargetArn: lost } } }
    lost: { Type: SQS }`,
      ),
    )
    expect(functions['work']).toMatchObject({ Invocations: 16, RecursiveInvocationsDropped: 3 })
    expect(queues).toMatchObject({
      orders: { NumberOfMessagesSent: 17, NumberOfMessagesDeleted: 16, deadLettered: 1 },
      lost: { NumberOfMessagesSent: 1 },
    })
  })

  test.each([
    ['RequestResponse', 'work', { Errors: 16 }],
    ['Event', 'work', { Errors: 0 }],
  ])('of a function that calls itself (%s)', (InvocationType, FunctionName, counts) => {
    const { functions } = simulate(
      scenario(
        `{ invoke: { FunctionName: ${FunctionName}, InvocationType: ${InvocationType} } }`,
        's: { Type: Sdk, FunctionName: work, arrivals: { at: [0s] } }',
        '',
        'Timeout: 60',
      ).replace('Timeout: 20, ', ''),
    )
    expect(functions['work']).toMatchObject({
      Invocations: 16,
      RecursiveInvocationsDropped: 1,
      ...counts,
    })
  })

  test('of two functions: each is counted for itself, and the first is stopped', () => {
    const { functions } = simulate(
      scenario(
        '{ send: topic }',
        'topic: { Type: SNS, FunctionName: other, arrivals: { at: [0s] } }',
        'other: { Timeout: 20, init: 0, work: [{ wait: 1s }, { invoke: { FunctionName: work, InvocationType: Event } }] }',
      ),
    )
    expect(functions).toMatchObject({
      other: { Invocations: 16, RecursiveInvocationsDropped: 1 },
      work: { Invocations: 16, RecursiveInvocationsDropped: 0 },
    })
  })

  test('of a destination for what is given up: what is stopped goes there once', () => {
    const { functions, sources } = simulate(
      scenario(
        '{ send: topic }',
        'topic: { Type: SNS, FunctionName: work, arrivals: { at: [0s] } }',
        '',
        'DeadLetterQueue: { Type: SNS, TargetArn: topic }',
      ),
    )
    // The 17th event is stopped and comes back as a dead letter, which is stopped as well.
    expect(functions['work']).toMatchObject({ Invocations: 16, RecursiveInvocationsDropped: 2 })
    expect(sources['topic']?.arrivals).toBe(18)
  })

  test('by way of EventBridge: Lambda does not know what led to its events, and stops none', () => {
    const { functions } = simulate(
      scenario(
        '{ send: rule }',
        'rule: { Type: EventBridgeRule, FunctionName: work, arrivals: { at: [0s] } }',
      ),
    )
    expect(functions['work']).toMatchObject({ Invocations: 7200, RecursiveInvocationsDropped: 0 })
  })

  test('long ones that do not come back are none', () => {
    const names = Array.from({ length: 20 }, (_, i) => `f${i}`)
    const functions = names.map((name, i) => {
      const next = names[i + 1]
      const call =
        next === undefined ? '' : `, { invoke: { FunctionName: ${next}, InvocationType: Event } }`
      return `${name}: { init: 0, work: [{ wait: 1s }${call}] }`
    })
    const yaml = scenario(
      '{ invoke: { FunctionName: f0, InvocationType: Event } }',
      uploads,
      functions.join('\n    '),
    )
    expect(simulate(yaml).functions['f19']).toMatchObject({ Invocations: 1 })
  })
})

describe('a circle without an end', () => {
  const instant = (work: string, sources: string, own = '') =>
    scenario(work, sources, '', own).replace('{ wait: 1s }', '{ wait: 0s }')

  test.each([
    ['send: uploads', uploads, 'functions.work.work.1.send', 'uploads'],
    ['invoke: work', uploads, 'functions.work.work.1.invoke', 'work'],
    [
      'invoke: { FunctionName: work, InvocationType: Event }',
      uploads,
      'functions.work.work.1.invoke.FunctionName',
      'work',
    ],
  ])('of %s is refused where nothing in it takes any time', (step, sources, path, by) => {
    const problems = problemsOf(instant(`{ ${step} }`, sources))
    expect(problems).toContain(
      `${path}: must not lead back without a function that takes 1ms on average: found a circle by way of ${by}`,
    )
  })

  test.each([
    ['RecursiveLoop: Allow, DeadLetterQueue: { Type: SNS, TargetArn: topic }', 'SNS'],
    [
      'EventInvokeConfig: { DestinationConfig: { OnFailure: { Type: EventBridge, Destination: topic } } }',
      'EventBridgeRule',
    ],
  ])('of what is given up is refused where Lambda stops none (%s)', (own, Type) => {
    const topic = `topic: { Type: ${Type}, FunctionName: work, arrivals: { at: [0s] } }`
    expect(problemsOf(scenario('{ wait: 1s }', topic, '', own)).join('\n')).toContain(
      'must not lead back where Lambda stops no circle (AS-7), as what fails at once would come for ever: found topic',
    )
  })

  test('of what is given up stands where Lambda stops it', () => {
    const topic = 'topic: { Type: SNS, FunctionName: work, arrivals: { at: [0s] } }'
    const own = 'ReservedConcurrentExecutions: 0, DeadLetterQueue: { Type: SNS, TargetArn: topic }'
    expect(simulate(scenario('{ wait: 1s }', topic, '', own)).functions['work']).toMatchObject({
      Invocations: 0,
      Throttles: 16,
      RecursiveInvocationsDropped: 2,
    })
  })
})
