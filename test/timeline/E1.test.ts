import { expect, test } from 'vitest'
import { lines } from './lines.ts'
import { queueOf, queueTable } from './queueTable.ts'

test('E1, E2: a function is called with as many messages as a batch may have, or with those that are there', () => {
  expect(queueTable(queueOf('BatchSize: 3, queue: { backlog: 7 }'))).toBe(
    lines(`
      0s  received  3
      0s  invoked   1 2 3
      0s  received  3
      0s  invoked   4 5 6
      0s  received  1
      0s  invoked   7
      1s  deleted   1 2 3 4 5 6 7
    `),
  )
})

test('E1: a batch has at most 6 MB', () => {
  const settings = 'BatchSize: 10, requestSize: 1MB, queue: { backlog: 8 }'
  expect(queueTable(queueOf(settings))).toBe(
    lines(`
      0s  received  6
      0s  invoked   1 2 3 4 5 6
      0s  received  2
      0s  invoked   7 8
      1s  deleted   1 2 3 4 5 6 7 8
    `),
  )
})

test('E2: a batch of more than 10 messages is gathered over its window', () => {
  expect(
    queueTable(queueOf('BatchSize: 25, MaximumBatchingWindowInSeconds: 2, queue: { backlog: 30 }')),
  ).toBe(
    lines(`
      0s  received  25
      0s  invoked   1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25
      0s  received  5
      1s  deleted   1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25
      2s  invoked   26 27 28 29 30
      3s  deleted   26 27 28 29 30
    `),
  )
})
