// https://docs.aws.amazon.com/lambda/latest/dg/invocation-recursion.html, read 2026-11

import { describe, expect, test } from 'vitest'
import { problemsOf, simulate } from '../support/simulate.ts'

/** A function that a source calls, that sends to a source, and is called by a second one. */
const loop = (source: string, own = '', more = '') => `
  name: a loop
  duration: 1h
  functions:
    work: { Timeout: 20, init: 0, work: [{ wait: 100ms }, { send: again }], ${own} }
    other: { Timeout: 20, init: 0, duration: { constant: 100ms } }
  sources:
    again: { ${source} }
    ${more}
`
const queue = (receives: number) =>
  `Type: SQS, FunctionName: work, queue: { backlog: 1, RedrivePolicy: { maxReceiveCount: ${receives}, deadLetterTargetArn: dead } }`

describe('AS-7: invoked approximately 16 times in the same chain of requests', () => {
  test.each(['S3', 'SNS'])('by %s: the next invocation is stopped', Type => {
    const { functions } = simulate(
      loop(`Type: ${Type}, FunctionName: work, arrivals: { at: [0s] }`),
    )
    expect(functions['work']).toMatchObject({ Invocations: 16, RecursiveInvocationsDropped: 1 })
  })

  test.each([1, 3, 20])(
    'by SQS: with a maxReceiveCount of %d it is retried and blocked until that is exceeded, and sent to the dead-letter queue',
    receives => {
      const { functions, queues } = simulate(loop(queue(receives), '', 'dead: { Type: SQS }'))
      expect(functions['work']).toMatchObject({
        Invocations: 16,
        RecursiveInvocationsDropped: receives,
      })
      expect(queues['dead']).toMatchObject({ NumberOfMessagesSent: 1 })
    },
  )

  test('invocations from other triggers are not affected', () => {
    const { functions, sources } = simulate(
      loop(
        'Type: S3, FunctionName: work, arrivals: { at: [0s] }',
        '',
        's: { Type: Sdk, FunctionName: other, arrivals: { regular: 1/s } }',
      ),
    )
    expect(functions['other']).toMatchObject({ RecursiveInvocationsDropped: 0 })
    expect(sources['s']?.outcomes.completed).toBe(sources['s']?.arrivals)
  })

  test('a synchronous caller is told of an error of the API, which is none of the function', () => {
    const { functions } = simulate(
      loop('Type: Sdk, FunctionName: work, arrivals: { at: [0s] }').replace(
        'send: again',
        'invoke: work',
      ),
    )
    expect(functions['work']).toMatchObject({
      Invocations: 16,
      RecursiveInvocationsDropped: 1,
      Throttles: 0,
      calls: { work: { arrivals: 16, outcomes: { failed: 16 } } },
    })
  })
})

test('AS-7: the event of the stopped invocation goes to the on-failure destination and the dead-letter queue', () => {
  const own =
    'EventInvokeConfig: { DestinationConfig: { OnFailure: { Type: SQS, Destination: failed } } }, DeadLetterQueue: { Type: SQS, TargetArn: dead }'
  const { queues } = simulate(
    loop(
      'Type: SNS, FunctionName: work, arrivals: { at: [0s] }',
      own,
      'failed: { Type: SQS }\n    dead: { Type: SQS }',
    ),
  )
  expect(queues).toMatchObject({
    failed: { NumberOfMessagesSent: 1 },
    dead: { NumberOfMessagesSent: 1 },
  })
})

test('AS-7: a dead-letter queue of the function gets nothing where the source is a queue', () => {
  const own = 'DeadLetterQueue: { Type: SQS, TargetArn: dead }'
  const { handedOn } = simulate(loop(queue(2), own, 'dead: { Type: SQS }'))
  expect(handedOn.map(({ by }) => by)).toEqual(['send', 'RedrivePolicy'])
})

test('AS-7: with RecursiveLoop Allow none is stopped, and the metric stays 0', () => {
  const yaml = loop('Type: S3, FunctionName: work, arrivals: { at: [0s] }', 'RecursiveLoop: Allow')
  expect(simulate(yaml).functions['work']).toMatchObject({
    Invocations: 36_000,
    RecursiveInvocationsDropped: 0,
  })
  expect(problemsOf(yaml.replace('Allow', 'Stop')).join('\n')).toContain('RecursiveLoop')
})

test.each(['EventBridgeRule', 'IoTRule'])('AS-7: a loop by way of %s is not detected', Type => {
  const yaml = loop(`Type: ${Type}, FunctionName: work, arrivals: { at: [0s] }`)
  expect(simulate(yaml).functions['work']).toMatchObject({
    Invocations: 36_000,
    RecursiveInvocationsDropped: 0,
  })
})
