import { expect, test } from 'vitest'
import { problemsOf, simulate } from '../support/simulate.ts'
import { lines } from './lines.ts'
import { queueOf, queueTable } from './queueTable.ts'

const twice = 'RedrivePolicy: { maxReceiveCount: 2 }'

test('E-S5, E-S10: a poison message takes its batch with it each time, and all of it to the dead letters', () => {
  const settings = `poison: [2], BatchSize: 2, queue: { backlog: 4, VisibilityTimeout: 30, ${twice} }`
  expect(queueTable(queueOf(settings))).toBe(
    lines(`
      0s   received       2
      0s   invoked        1 2
      0s   received       2
      0s   invoked        3 4
      1s   failed         1 2
      1s   let go         2
      1s   deleted        3 4
      30s  visible again  2
      30s  received       2
      30s  invoked        1 2
      31s  failed         1 2
      31s  let go         2
      1m   visible again  2
      1m   deadLettered   1
      1m   deadLettered   2
    `),
  )
})

test('E-S8: where the function says what failed, only the poison message comes back', () => {
  const settings = `poison: [2], FunctionResponseTypes: [ReportBatchItemFailures], queue: { backlog: 3, VisibilityTimeout: 30, ${twice} }`
  expect(queueTable(queueOf(settings))).toBe(
    lines(`
      0s   received       3
      0s   invoked        1 2 3
      1s   deleted        1 3
      1s   let go         1
      30s  visible again  1
      30s  received       1
      30s  invoked        2
      31s  let go         1
      1m   visible again  1
      1m   deadLettered   2
    `),
  )
})

test('E-S15: in a FIFO queue it holds up its group until it is gone', () => {
  const settings = `poison: [1], BatchSize: 1, queue: { FifoQueue: true, groups: { sequence: [1, 1, 2] }, backlog: 3, VisibilityTimeout: 30, ${twice} }`
  expect(queueTable(queueOf(settings))).toBe(
    lines(`
      0s    received       1
      0s    invoked        1
      0s    received       1
      0s    invoked        3
      1s    failed         1
      1s    let go         1
      1s    deleted        3
      30s   visible again  1
      30s   received       1
      30s   invoked        1
      31s   failed         1
      31s   let go         1
      1m    visible again  1
      1m    deadLettered   1
      1m    received       1
      1m    invoked        2
      1m1s  deleted        2
    `),
  )
})

test('a share of all messages is poison, whether they are tried once or often', () => {
  const dead = (receives: number) => {
    const queue = `queue: { backlog: 2000, VisibilityTimeout: 30, RedrivePolicy: { maxReceiveCount: ${receives} } }`
    const settings = `poison: 5%, FunctionResponseTypes: [ReportBatchItemFailures], ${queue}`
    return simulate(queueOf(settings)).queues['orders']
  }
  const once = dead(1)
  expect(once?.deadLettered).toBeGreaterThan(60)
  expect(once?.deadLettered).toBeLessThan(140)
  expect(dead(4)?.deadLettered).toBe(once?.deadLettered)
  expect(dead(4)?.NumberOfMessagesDeleted).toBe(2000 - (once?.deadLettered ?? 0))
})

test('what is poison to one function is not to the one that reads the dead letters', () => {
  const yaml = `
    name: A queue
    duration: 10m
    functions: { work: { Timeout: 20, init: 0, duration: { constant: 1s } } }
    sources:
      orders:
        { Type: SQS, FunctionName: work, poison: 100%, queue: { backlog: 3, RedrivePolicy: { maxReceiveCount: 1, deadLetterTargetArn: again } } }
      again: { Type: SQS, FunctionName: work }
  `
  const { queues } = simulate(yaml)
  expect(queues['orders']?.deadLettered).toBe(3)
  expect(queues['again']?.NumberOfMessagesDeleted).toBe(3)
})

test('a queue that nobody reads has no poison', () => {
  const yaml = `
    name: A queue
    duration: 10m
    functions: { work: { Timeout: 20, init: 0, duration: { constant: 1s } } }
    sources:
      s: { Type: Sdk, FunctionName: work, arrivals: { at: [0s] } }
      orders: { Type: SQS, poison: [1], arrivals: { at: [0s] } }
  `
  expect(problemsOf(yaml)).toEqual([
    'sources.orders.poison: must be left out unless a function reads it: found a list',
  ])
})
