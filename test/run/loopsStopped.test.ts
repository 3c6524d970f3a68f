import { expect, test } from 'vitest'
import { loopsStopped } from '../../src/run/loopsStopped.ts'
import { ofQueues } from '../../src/run/ofQueues.ts'
import { simulate } from '../support/simulate.ts'

const scenario = (step: string, sources: string, own = '') => `
  name: Loops
  duration: 1h
  functions:
    work: { Timeout: 20, init: 0, work: [{ wait: 1s }, ${step}], ${own} }
    lost: { init: 0, duration: { constant: 1s } }
  sources:
    ${sources}
`
const bucket = 'bucket: { Type: S3, FunctionName: work, arrivals: { at: [0s, 1m] } }'
const queue = `orders: { Type: SQS, FunctionName: work, queue: { backlog: 1, RedrivePolicy: { maxReceiveCount: 1, deadLetterTargetArn: letters } } }
    letters: { Type: SQS }`

test.each([
  [['A loop of work and bucket was stopped 2 times.'], scenario('{ send: bucket }', bucket)],
  [['A loop of work was stopped 6 times.'], scenario('{ invoke: work }', bucket)],
  [['A loop of work and orders was stopped 1 time.'], scenario('{ send: orders }', queue)],
  [
    ['A loop of work and bucket was stopped 2 times.'],
    scenario(
      '{ send: bucket }',
      bucket,
      'EventInvokeConfig: { DestinationConfig: { OnFailure: { Type: Lambda, Destination: lost } } }',
    ),
  ],
  [[], scenario('{ send: bucket }', bucket, 'RecursiveLoop: Allow')],
])('%j is what is said', (said, yaml) => {
  expect(loopsStopped(simulate(yaml))).toEqual(said)
})

test('dead letters say where they went', () => {
  const [first] = ofQueues(simulate(scenario('{ send: orders }', queue)))
  expect(first).toMatch(
    /^1 of 17 messages of orders were dead-lettered to letters: failed batches /,
  )
})
