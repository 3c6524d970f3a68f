import { expect, test } from 'vitest'
import { simulate } from '../support/simulate.ts'
import { lines } from './lines.ts'
import { queueOf, queueTable } from './queueTable.ts'

const repeated = (share: string) =>
  `${queueOf('queue: { backlog: 2, RedrivePolicy: { maxReceiveCount: 2 } }')}
    assumptions: { messageDuplicates: ${share} }
  `

test('E4: messages that are done and not deleted come again when their visibility timeout has passed', () => {
  expect(queueTable(repeated('100%'))).toBe(
    lines(`
      0s   received       2
      0s   invoked        1 2
      1s   duplicated     1
      1s   duplicated     2
      1s   let go         2
      30s  visible again  2
      30s  received       2
      30s  invoked        1 2
      31s  duplicated     1
      31s  duplicated     2
      31s  let go         2
      1m   visible again  2
      1m   deadLettered   1
      1m   deadLettered   2
    `),
  )
})

test('E4: duplicates are counted apart, and every message ends once', () => {
  const { queues, sources } = simulate(repeated('50%').replace('backlog: 2', 'backlog: 1000'))
  const orders = queues['orders']
  const { deadLettered = 0, duplicated = 0, NumberOfMessagesDeleted: deleted = 0 } = orders ?? {}
  expect(orders).toMatchObject({
    NumberOfMessagesSent: 1000,
    InvokedEventCount: deleted + duplicated,
  })
  // A half of them is deleted at once, a quarter the second time, and a quarter never.
  expect(Math.abs(deleted - 750)).toBeLessThan(60)
  expect(deleted + deadLettered).toBe(1000)
  expect(sources['orders']?.outcomes.completed).toBe(deleted)
})
