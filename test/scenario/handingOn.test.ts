import { describe, expect, test } from 'vitest'
import { problemsOf } from '../support/simulate.ts'

const scenario = (work: string, sources: string, own = '') => `
  name: Handing on
  duration: 10m
  functions:
    work: { Timeout: 20, init: 0, work: [{ wait: 1s }${work}], ${own} }
  sources:
    web: { Type: HttpApi, FunctionName: work, arrivals: { regular: 1/s } }
    ${sources}
`
const queue = 'orders: { Type: SQS, FunctionName: work, queue: { backlog: 1 } }'

test.each([
  [
    ', { send: order }',
    queue,
    'functions.work.work.1.send: did you mean orders? The source must be one of orders: found "order"',
  ],
  [
    ', { send: { to: order } }',
    queue,
    'functions.work.work.1.send.to: did you mean orders? The source must be one of orders: found "order"',
  ],
  [
    ', { send: web }',
    queue,
    'functions.work.work.1.send: must be a source that others can give something to, a queue or a source of events without a schedule: found web, whose Type is HttpApi',
  ],
  [
    ', { send: orders }',
    'orders: { Type: Schedule, Schedule: rate(1 minute), FunctionName: work }',
    'functions.work.work.1.send: must be a source that others can give something to, a queue or a source of events without a schedule: found orders, whose Type is Schedule',
  ],
  [
    ', { send: { to: orders, messages: 0 } }',
    queue,
    'functions.work.work.1.send.messages: must be at least 1: found 0',
  ],
  [
    ', { send: orders, onFailure: stop }',
    queue,
    'functions.work.work.1: onFailure must not stand beside send',
  ],
  [
    '',
    'orders: { Type: SQS, FunctionName: work }',
    'sources.orders.arrivals: must be given, unless somebody sends to it: found nothing',
  ],
  [
    '',
    'orders: { Type: SQS }',
    'sources.orders.arrivals: must be given, unless somebody sends to it: found nothing',
  ],
  [
    '',
    'topic: { Type: SNS, FunctionName: work }',
    'sources.topic.arrivals: must be given, unless somebody sends to it: found nothing',
  ],
  [
    '',
    'other: { Type: HttpApi, FunctionName: work }',
    'sources.other.arrivals: must be given: found nothing',
  ],
  [
    '',
    'orders: { Type: SQS, BatchSize: 5, arrivals: { regular: 1/s } }',
    'sources.orders.BatchSize: must be left out unless a function reads it: found 5',
  ],
  [
    '',
    'topic: { Type: SNS, arrivals: { regular: 1/s } }',
    'sources.topic: FunctionName or flow must be given: found neither',
  ],
  [
    '',
    `${queue}\n    bucket: { Type: S3, sendTo: [orders], arrivals: { regular: 1/s } }`,
    'sources.bucket.sendTo: must be left out unless Type is one of SNS, EventBridgeRule, Schedule: found it at S3',
  ],
  [
    '',
    'topic: { Type: SNS, sendTo: [orders], arrivals: { regular: 1/s } }',
    'sources.topic.sendTo.0: the source must be one of topic: found "orders"',
  ],
  [
    '',
    'orders: { Type: SQS, FunctionName: work, queue: { backlog: 1, RedrivePolicy: { maxReceiveCount: 1, deadLetterTargetArn: web } } }',
    'sources.orders.queue.RedrivePolicy.deadLetterTargetArn: must be of Type SQS where it is a source: found web, whose Type is HttpApi',
  ],
  [
    '',
    'orders: { Type: SQS, FunctionName: work, queue: { backlog: 1, RedrivePolicy: { maxReceiveCount: 1, deadLetterTargetArn: orders } } }',
    'sources.orders.queue.RedrivePolicy.deadLetterTargetArn: must be another queue: found orders itself',
  ],
])('%s with %s is refused', (work, sources, expected) => {
  expect(problemsOf(scenario(work, sources)).map(each => each.slice(0, expected.length))).toContain(
    expected,
  )
})

test('a dead-letter queue that has the name of another kind of source is refused', () => {
  const own = 'DeadLetterQueue: { Type: SNS, TargetArn: "arn:aws:sns:eu-west-1:1:orders" }'
  expect(problemsOf(scenario('', queue, own))).toContain(
    'functions.work.DeadLetterQueue.TargetArn: must be of Type SNS where it is a source: found orders, whose Type is SQS',
  )
})

describe('is accepted', () => {
  test.each([
    [
      'a target that is no source',
      '',
      queue,
      'DeadLetterQueue: { Type: SQS, TargetArn: elsewhere }',
    ],
    ['a queue that only others fill', ', { send: lonely }', 'lonely: { Type: SQS }', ''],
    [
      'a topic that only tells queues',
      '',
      `${queue}\n    topic: { Type: SNS, sendTo: [orders], arrivals: { regular: 1/s } }`,
      '',
    ],
    [
      'a queue of dead letters',
      '',
      'orders: { Type: SQS, FunctionName: work, queue: { backlog: 1, RedrivePolicy: { maxReceiveCount: 1, deadLetterTargetArn: "arn:aws:sqs:eu-west-1:1:lost" } } }\n    lost: { Type: SQS }',
      '',
    ],
  ])('%s', (_, work, sources, own) => {
    expect(problemsOf(scenario(work, sources, own))).toEqual([])
  })
})

test('to whom a handler sends stays what it is', () => {
  const yaml = `${scenario(', { send: orders }', `${queue}\n    other: { Type: SQS, queue: { backlog: 1 } }`)}
  changes: [{ at: 1m, set: "functions.work.work[1].send", to: other }]
`
  expect(problemsOf(yaml).join('\n')).toContain(
    'must leave which functions a handler calls, to whom it sends, and how',
  )
})
