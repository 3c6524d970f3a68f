import { describe, expect, test } from 'vitest'
import { outcome } from './shipped.ts'

describe('a topic that is read on demand', () => {
  const { streams, verdict } = outcome('kafka-partitions')

  test('exact theory: it is 105,000 records behind when the second poller comes', () => {
    const { pollers, SumOffsetLag } = streams['onDemand'] ?? {}
    // And by what came in the second and a half until the first batches were done.
    expect(Math.abs((SumOffsetLag ?? 0) - 105_000)).toBeLessThan(1_500)
    expect(pollers?.max).toBe(8)
  })

  test('shape: then it catches up', () => {
    expect(streams['onDemand']?.waiting).toBeLessThan(2_000)
    expect(verdict).toMatch(
      /Lambda was up to 106,\d+ records behind onDemand, which had up to 8 event pollers/,
    )
  })
})

describe('a topic with provisioned pollers', () => {
  test('exact theory: it is never behind by more than what is gathered and handled', () => {
    const { streams } = outcome('kafka-partitions')
    const { EventPollerUnit, SumOffsetLag } = streams['provisioned'] ?? {}
    // 12 partitions, of which each has 1.5 s of records or less under way.
    expect(SumOffsetLag).toBeLessThan(12 * 200)
    expect(EventPollerUnit).toBe(1)
  })
})

describe('a topic with 8 partitions', () => {
  const { streams, verdict } = outcome('kafka-partitions')

  test('exact theory: 60,000 records wait, however many pollers there may be', () => {
    const { batches, ProvisionedPollers, SumOffsetLag, waiting } = streams['narrow'] ?? {}
    expect(Math.abs((SumOffsetLag ?? 0) - 60_000)).toBeLessThan(2_000)
    expect(Math.abs((waiting ?? 0) - 60_000)).toBeLessThan(2_000)
    expect(batches?.max).toBe(8)
    expect(ProvisionedPollers).toBeLessThanOrEqual(8)
  })

  test('the verdict names the number of partitions that would do', () => {
    expect(verdict).toContain('9 partitions would be enough')
  })
})
