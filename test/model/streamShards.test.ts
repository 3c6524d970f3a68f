import { expect, test } from 'vitest'
import type { StreamPlan } from '../../src/model/plan/streamPlan.ts'
import { overlapping } from '../../src/model/shards/overlapping.ts'
import { writerOf } from '../../src/model/shards/writer.ts'
import { streamsOf } from '../../src/model/streams.ts'

test.each([
  [1, 4, [[0], [0], [0], [0]]],
  [4, 1, [[0, 1, 2, 3]]],
  [2, 3, [[0], [0, 1], [1]]],
  [3, 3, [[0], [1], [2]]],
])(
  'of %i shards that become %i, each takes over from those that had its keys',
  (before, after, expected) => {
    const parts = Array.from({ length: before }, (_, index) => index)
    const found = Array.from({ length: after }, (_, index) => overlapping(parts, index, after))
    expect(found).toEqual(expected)
  },
)

/** How many of so many records are on each of several shards with several lanes. */
function shares(keys: StreamPlan['keys'], shards: number, lanes: number): number[] {
  const counts = Array.from({ length: shards * lanes }, () => 0)
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a writer reads no more of a plan
  const writer = writerOf({ name: 'clicks', keys } as StreamPlan, streamsOf('seed', 0))
  for (let number = 1; number <= 10_000; number++) {
    const hash = writer.hash(number)
    const shard = Math.floor((hash / 2 ** 32) * shards)
    counts[shard * lanes + (hash % lanes)]! += 1
  }
  return counts
}

test.each([
  [1, 10],
  [7, 1],
  [5, 4],
  [10, 10],
])(
  'K3: without keys, records are spread over %i shards with %i lanes to within a tenth',
  (shards, lanes) => {
    const fair = 10_000 / (shards * lanes)
    for (const count of shares(undefined, shards, lanes)) {
      expect(Math.abs(count - fair)).toBeLessThan(fair / 10)
    }
  },
)

test('K3: a key is always at the same place, and others are elsewhere', () => {
  expect(shares({ sequence: [7] }, 5, 4).filter(count => count > 0)).toEqual([10_000])
  const several = shares({ sequence: [1, 2, 3, 4, 5, 6, 7, 8] }, 5, 4).filter(count => count > 0)
  expect(several.length).toBeGreaterThan(4)
})
