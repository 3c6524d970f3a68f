// https://docs.aws.amazon.com/lambda/latest/dg/invocation-async-retain-records.html, read 2026-10

import { expect, test } from 'vitest'
import { eventsOf, simulate } from '../support/simulate.ts'

/** A function that is handed one event, and two others that are to know what came of it. */
const told = (own: string, OnSuccess = 'good', OnFailure = 'bad') => `
  name: destinations
  duration: 10m
  functions:
    work:
      Runtime: nodejs22.x
      init: { constant: 0s }
      duration: { constant: 1s }
      EventInvokeConfig:
        DestinationConfig:
          OnSuccess: { Type: Lambda, Destination: ${OnSuccess} }
          OnFailure: { Type: Lambda, Destination: ${OnFailure} }
      ${own}
    good: &told { Runtime: nodejs22.x, init: { constant: 0s }, duration: { constant: 2s } }
    bad: *told
  sources:
    s: { Type: S3, FunctionName: work, arrivals: { at: [5s] } }
`

/** Which functions were invoked, and when, in seconds. */
function invoked(yaml: string): (readonly [string, number])[] {
  return eventsOf(yaml).flatMap(record =>
    record.event === 'decided' ? [[record.function, record.at / 1e6] as const] : [],
  )
}

test('AS-9: a destination for success is called when the function has handled the event', () => {
  expect(invoked(told(''))).toEqual([
    ['work', 5],
    ['good', 6],
  ])
})

test('AS-9: one for failure is called when Lambda gives the event up', () => {
  expect(invoked(told('errors: 100%'))).toEqual([
    ['work', 5],
    ['work', 66],
    ['work', 187],
    ['bad', 188],
  ])
})

test('AS-9: it is an event of its own, which is counted where it is handed on', () => {
  const { functions, sources } = simulate(told('errors: 100%'))
  expect(sources['s']?.outcomes).toMatchObject({ deadLettered: 1, dropped: 0 })
  expect(functions).toMatchObject({
    work: { AsyncEventsReceived: 1, AsyncEventsDropped: 1 },
    bad: { AsyncEventsReceived: 1, AsyncEventsDropped: 0, Invocations: 1 },
    good: { AsyncEventsReceived: 0, Invocations: 0 },
  })
  expect(functions['work']?.calls['bad']).toMatchObject({ arrivals: 1, outcomes: { completed: 1 } })
})

/** Two destinations for an event that has a size; the others are sources. */
const kept = (own: string, size: string, success: string, failure: string) => `
  name: destinations
  duration: 10m
  functions:
    work:
      Runtime: nodejs22.x
      init: { constant: 0s }
      duration: { constant: 1s }
      EventInvokeConfig:
        DestinationConfig:
          OnSuccess: { Type: ${success}, Destination: good }
          OnFailure: { Type: ${failure}, Destination: bad }
      ${own}
    told: { Runtime: nodejs22.x, init: { constant: 0s }, duration: { constant: 2s } }
  sources:
    s: { Type: S3, FunctionName: work, arrivals: { at: [5s] }, requestSize: ${size} }
    good: { Type: SQS, FunctionName: told }
    bad: { Type: ${failure === 'EventBridge' ? 'EventBridgeRule' : failure}, FunctionName: told }
`

test('AS-9: a destination that is a source is given a record when the event has ended', () => {
  const [done, failed] = ['', 'errors: 100%'].map(own =>
    simulate(kept(own, '1KB', 'SQS', 'EventBridge')),
  )
  expect(done?.handedOn).toEqual([{ from: 'work', by: 'OnSuccess', to: 'good', count: 1 }])
  expect(done?.queues['good']).toMatchObject({ NumberOfMessagesDeleted: 1, drainedAtMs: 8000 })
  expect(failed?.handedOn).toEqual([{ from: 'work', by: 'OnFailure', to: 'bad', count: 1 }])
  expect(failed?.functions['told']).toMatchObject({ AsyncEventsReceived: 1, Invocations: 1 })
})

test('AS-9: a record that is too large for a topic is lost, and the event was given up all the same', () => {
  const { functions, handedOn, sources } = simulate(kept('errors: 100%', '300KB', 'SQS', 'SNS'))
  expect(handedOn).toEqual([])
  expect(sources['s']?.outcomes).toMatchObject({ dropped: 1, deadLettered: 0 })
  expect(functions['work']).toMatchObject({ DestinationDeliveryFailures: 1, DeadLetterErrors: 0 })
})
