import { expect, test } from 'vitest'
import { lines } from './lines.ts'
import { queueOf, queueTable } from './queueTable.ts'

test('E-S12: a message whose visibility timeout passes while it waits for its window stays with its batch', () => {
  const settings = 'MaximumBatchingWindowInSeconds: 60, queue: { VisibilityTimeout: 20 }'
  expect(
    queueTable(
      queueOf(
        `${settings}, arrivals: { at: [1s] }`,
        'duration: { constant: 1s }, errors: 100%',
        '70s',
      ),
    ),
  ).toBe(
    lines(`
      1s    received       1
      1m    invoked        1
      1m1s  failed         1
      1m1s  let go         1
      1m1s  visible again  1
      1m1s  received       1
    `),
  )
})
