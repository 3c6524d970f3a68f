import { expect, test } from 'vitest'
import { simulate } from '../support/simulate.ts'
import { streamOf } from './streamTable.ts'

test('K11: a batch is as old as its last record, and an end of a window without records has no age', () => {
  const { streams } = simulate(
    streamOf('TumblingWindowInSeconds: 10, arrivals: { at: [1.2s, 1.7s] }'),
  )
  expect(streams['clicks']).toMatchObject({
    InvokedEventCount: 2,
    IteratorAge: { count: 1, min: 300, max: 300 },
  })
})
