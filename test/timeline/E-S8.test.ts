import { expect, test } from 'vitest'
import { lines } from './lines.ts'
import { queueOf, queueTable } from './queueTable.ts'

test('E-S8: only the messages that the function says failed are visible again', () => {
  const settings = 'FunctionResponseTypes: [ReportBatchItemFailures], messageErrors: 40%'
  expect(queueTable(queueOf(`${settings}, queue: { backlog: 5, VisibilityTimeout: 30 }`))).toBe(
    lines(`
      0s     received       5
      0s     invoked        1 2 3 4 5
      1s     deleted        1 2 3
      1s     let go         2
      30s    visible again  2
      30s    received       2
      30s    invoked        4 5
      31s    deleted        5
      31s    let go         1
      1m     visible again  1
      1m     received       1
      1m     invoked        4
      1m1s   let go         1
      1m30s  visible again  1
      1m30s  received       1
      1m30s  invoked        4
      1m31s  deleted        4
    `),
  )
})

test('E-S8: an exception, or a message that fails and is not said to, fails the whole batch', () => {
  const settings = 'messageErrors: 100%, queue: { backlog: 3, VisibilityTimeout: 30 }'
  expect(queueTable(queueOf(settings, undefined, '10s'))).toBe(
    lines(`
      0s  received  3
      0s  invoked   1 2 3
      1s  failed    1 2 3
      1s  let go    3
    `),
  )
})
