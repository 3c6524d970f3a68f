// https://docs.aws.amazon.com/lambda/latest/dg/invocation-async-retain-records.html, read 2026-10

import { describe, expect, test } from 'vitest'
import { problemsOf, simulate } from '../support/simulate.ts'

const given = (own: string, sources = '', source = 'requestSize: 1KB') => `
  name: records
  duration: 10m
  functions:
    work: { Timeout: 20, init: 0, duration: { constant: 1s }, ${own} }
    told: { Timeout: 20, init: 0, duration: { constant: 1s } }
  sources:
    s: { Type: S3, FunctionName: work, arrivals: { at: [0s, 10s, 20s] }, ${source} }
    ${sources}
`
const destinations = (Type: string) =>
  `EventInvokeConfig: { DestinationConfig: { OnSuccess: { Type: ${Type}, Destination: good }, OnFailure: { Type: ${Type}, Destination: bad } } }`

describe('AS-9: a destination for each way in which an event ends', () => {
  test.each([
    ['SQS', 'SQS'],
    ['SNS', 'SNS'],
    ['EventBridge', 'EventBridgeRule'],
  ])('of Type %s has a record of each', (Type, source) => {
    const sources = `good: { Type: ${source}, FunctionName: told }\n    bad: { Type: ${source}, FunctionName: told }`
    for (const [errors, to] of [
      ['0%', 'good'],
      ['100%', 'bad'],
    ] as const) {
      const { functions, handedOn } = simulate(
        given(`errors: ${errors}, ${destinations(Type)}`, sources),
      )
      expect(handedOn).toEqual([
        { from: 'work', by: to === 'good' ? 'OnSuccess' : 'OnFailure', to, count: 3 },
      ])
      expect(functions['told']?.Invocations).toBe(3)
    }
  })

  test('S3 is one for failures only, and tells whom its bucket tells', () => {
    const onFailure =
      'errors: 100%, EventInvokeConfig: { DestinationConfig: { OnFailure: { Type: S3, Destination: failures } } }'
    const { functions } = simulate(given(onFailure, 'failures: { Type: S3, FunctionName: told }'))
    expect(functions['told']).toMatchObject({ AsyncEventsReceived: 3 })
    expect(problemsOf(given(destinations('S3'))).join('\n')).toContain('OnSuccess')
  })

  test('beside a dead-letter queue: both are given what was given up', () => {
    const both = `errors: 100%, DeadLetterQueue: { Type: SQS, TargetArn: dead }, ${destinations('SQS')}`
    const { functions, queues, sources } = simulate(
      given(both, 'good: { Type: SQS }\n    bad: { Type: SQS }\n    dead: { Type: SQS }'),
    )
    expect(queues).toMatchObject({
      good: { NumberOfMessagesSent: 0 },
      bad: { NumberOfMessagesSent: 3 },
      dead: { NumberOfMessagesSent: 3 },
    })
    expect(sources['s']?.outcomes).toMatchObject({ deadLettered: 3 })
    expect(functions['work']).toMatchObject({ AsyncEventsDropped: 3 })
  })
})

describe('AS-8, AS-9: what is too large for a topic', () => {
  test.each([
    ['256KB', 0],
    ['257KB', 3],
  ])('of %s is lost %d times', (size, lost) => {
    const { functions } = simulate(
      given(`errors: 100%, ${destinations('SNS')}`, '', `requestSize: ${size}`),
    )
    expect(functions['work']).toMatchObject({
      DestinationDeliveryFailures: lost,
      DeadLetterErrors: 0,
    })
    const dead = 'errors: 100%, DeadLetterQueue: { Type: SNS, TargetArn: dead }'
    expect(simulate(given(dead, '', `requestSize: ${size}`)).functions['work']).toMatchObject({
      DestinationDeliveryFailures: 0,
      DeadLetterErrors: lost,
    })
  })
})

test('AS-5: with a reserved concurrency of 0 events go to the dead-letter queue at once', () => {
  const own = 'ReservedConcurrentExecutions: 0, DeadLetterQueue: { Type: SQS, TargetArn: dead }'
  const { functions, queues } = simulate(given(own, 'dead: { Type: SQS }'))
  expect(functions['work']).toMatchObject({ Invocations: 0, Throttles: 3 })
  expect(queues['dead']).toMatchObject({ NumberOfMessagesSent: 3 })
})
