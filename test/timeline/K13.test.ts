import { expect, test } from 'vitest'
import { lines } from './lines.ts'
import { streamOf, streamTable } from './streamTable.ts'

test('K13: a shard takes 1 MB in a second of the clock, and refuses the rest', () => {
  const stream = 'requestSize: 400KB, arrivals: { at: [0.1s, 0.5s, 0.9s, 1s, 1.1s] }'
  expect(streamTable(streamOf(stream))).toBe(
    lines(`
      900ms  refused  by shard 0
      1s     invoked  1-2
      1.2s   done     1-2
      1.2s   invoked  3-4
      1.4s   done     3-4
    `),
  )
})
