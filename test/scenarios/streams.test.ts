import { describe, expect, test } from 'vitest'
import { outcome } from './shipped.ts'

const hourMs = 3_600_000

/** By how much the greatest age of a period grew in an hour, from the second period to the last but one. */
function growth(ages: readonly (number | null)[] = [], periodMs: number): number {
  const [first, last] = [ages[1] ?? NaN, ages.at(-2) ?? NaN]
  return ((last - first) / ((ages.length - 3) * periodMs)) * hourMs
}

describe('a poison record', () => {
  const { streams, timeSeries, verdict } = outcome('stream-poison-record')

  test('exact theory: its shard is blocked for 50 minutes, in which half of what is written waits', () => {
    const { blocked, blockedMs, waiting } = streams['blocked'] ?? {}
    expect(blocked).toBe(1)
    expect(Math.abs((blockedMs ?? 0) - 3_000_000)).toBeLessThan(1_000)
    expect(Math.abs((waiting ?? 0) - 150_000)).toBeLessThan(100)
  })

  test('exact theory: the age of what is blocked grows by a second each second', () => {
    const ages = timeSeries.streams['blocked']?.IteratorAge.slice(15)
    // The last attempt of a minute comes up to a minute after that of the one before.
    expect(Math.abs(growth(ages, timeSeries.periodMs) - hourMs)).toBeLessThan(hourMs / 20)
  })

  test('exact: with bisection one record is given up, and nothing else is late for long', () => {
    expect(streams['bisected']).toMatchObject({
      OnFailureDestinationDeliveredEventCount: 1,
      destinationMessages: 1,
      blocked: 0,
    })
    expect(streams['bisected']?.blockedMs).toBeLessThan(30_000)
    expect(streams['bisected']?.IteratorAge.max).toBeLessThan(30_000)
  })

  test('the verdict tells both', () => {
    expect(verdict).toContain('A batch that fails holds up shard 0 of blocked since 10 min')
    expect(verdict).toContain('1 given up to the destination')
  })
})

describe('a hot shard', () => {
  const { streams, timeSeries, verdict } = outcome('stream-hot-shard')

  test('exact theory: one of ten shards has 46% of the records', () => {
    expect(Math.abs((streams['orders']?.hottestShard ?? 0) - 0.46)).toBeLessThan(0.01)
  })

  test('exact theory: its age grows by 34 minutes an hour', () => {
    const expected = (1 - 200 / 460) * hourMs
    const found = growth(timeSeries.streams['orders']?.IteratorAge, timeSeries.periodMs)
    expect(Math.abs(found - expected)).toBeLessThan(expected / 20)
  })

  test('the verdict says that more shards alone would not help', () => {
    expect(verdict).toContain('One of 10 shards has 46.1% of the records')
  })
})

describe('45 minutes behind', () => {
  test('exact theory: it has caught up after 75 minutes', () => {
    const { streams, verdict } = outcome('iterator-age-behind')
    const { caughtUpAtMs, IteratorAge } = streams['events'] ?? {}
    expect(Math.abs((caughtUpAtMs ?? 0) - 75 * 60_000)).toBeLessThan(5_000)
    expect(IteratorAge?.max).toBeGreaterThan(2_690_000)
    expect(verdict).toContain('events was caught up with at 1 h 15 min')
  })

  test('exact theory: with half the batches at once the age grows by 12 minutes an hour', () => {
    const { timeSeries, streams, verdict } = outcome('iterator-age-behind', {
      'sources.events.ParallelizationFactor': '2',
    })
    const found = growth(timeSeries.streams['events']?.IteratorAge, timeSeries.periodMs)
    expect(Math.abs(found - 720_000)).toBeLessThan(10_000)
    expect(streams['events']?.caughtUpAtMs).toBeNull()
    expect(verdict).toContain('a ParallelizationFactor of 3, or 3 shards, would be enough')
  })
})
