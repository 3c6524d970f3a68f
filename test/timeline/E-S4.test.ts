import { expect, test } from 'vitest'
import { lines } from './lines.ts'
import { queueOf, queueTable } from './queueTable.ts'

test('E-S4: a batch that begins when nothing came for a whole window is gathered for 20 s', () => {
  expect(
    queueTable(
      queueOf('MaximumBatchingWindowInSeconds: 5, arrivals: { at: [5s, 8s, 24s, 27s, 60s] }'),
    ),
  ).toBe(
    lines(`
      5s     received  1
      8s     received  1
      24s    received  1
      25s    invoked   1 2 3
      26s    deleted   1 2 3
      27s    received  1
      31s    invoked   4
      32s    deleted   4
      1m     received  1
      1m20s  invoked   5
      1m21s  deleted   5
    `),
  )
})

test('E-S4, E3: messages that came and could not be read have had their window when there is room', () => {
  const settings = 'BatchSize: 4, MaximumBatchingWindowInSeconds: 1, queue: { backlog: 23 }'
  const yaml = `${queueOf(settings, 'duration: { constant: 10s }', '9s')}
    account: { scalingModel: legacy2023 }
  `
  // Five batches at once, and one more after a second, as long as the window.
  expect(queueTable(yaml)).toBe(
    lines(`
      0s  received  4
      0s  invoked   1 2 3 4
      0s  received  4
      0s  invoked   5 6 7 8
      0s  received  4
      0s  invoked   9 10 11 12
      0s  received  4
      0s  invoked   13 14 15 16
      0s  received  4
      0s  invoked   17 18 19 20
      1s  received  3
      1s  invoked   21 22 23
    `),
  )
})
