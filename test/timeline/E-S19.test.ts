import { expect, test } from 'vitest'
import { lines } from './lines.ts'
import { queueOf, queueTable } from './queueTable.ts'

test('E-S19: of a FIFO queue all behind the first that failed come back in their order', () => {
  const settings =
    'FunctionResponseTypes: [ReportBatchItemFailures], messageErrors: 40%, ' +
    'queue: { FifoQueue: true, groups: { sequence: [1, 1, 2] }, backlog: 6, VisibilityTimeout: 30 }'
  expect(queueTable(queueOf(settings))).toBe(
    lines(`
      0s     received       6
      0s     invoked        1 2 4 5 3 6
      1s     deleted        1 2 4
      1s     let go         3
      30s    visible again  3
      30s    received       3
      30s    invoked        5 3 6
      31s    let go         3
      1m     visible again  3
      1m     received       3
      1m     invoked        5 3 6
      1m1s   let go         3
      1m30s  visible again  3
      1m30s  received       3
      1m30s  invoked        5 3 6
      1m31s  deleted        5
      1m31s  let go         2
      2m     visible again  2
      2m     received       2
      2m     invoked        3 6
      2m1s   deleted        3
      2m1s   let go         1
      2m30s  visible again  1
      2m30s  received       1
      2m30s  invoked        6
      2m31s  deleted        6
    `),
  )
})
