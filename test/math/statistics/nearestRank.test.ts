import { describe, expect, test } from 'vitest'
import { nearestRank } from '../../../src/math/statistics/nearestRank.ts'

/** The rank of k / parts by whole arithmetic. */
function exactRank(k: bigint, parts: bigint, count: bigint): number {
  const rank = (k * count + parts - 1n) / parts
  return Number(rank < 1n ? 1n : rank)
}

describe('the nearest rank', () => {
  test('is right for every per mille of 1 to 2,000 values', () => {
    const wrong: string[] = []
    for (let count = 1; count <= 2_000; count++) {
      for (let k = 0; k <= 1_000; k += count % 7 === 0 ? 1 : 13) {
        const rank = nearestRank(k / 1_000, count)
        const right = exactRank(BigInt(k), 1_000n, BigInt(count))
        if (rank !== right) wrong.push(`${rank} in place of ${right} at ${k} of ${count}`)
      }
    }
    expect(wrong).toEqual([])
  })

  test('is 7 of 100 at 7 %, where plain doubles say 8', () => {
    expect(0.07 * 100).toBeGreaterThan(7)
    expect(nearestRank(0.07, 100)).toBe(7)
  })

  test('is right for the usual shares of 12,500,000,000 values and their neighbours', () => {
    const wrong: string[] = []
    for (const k of [1, 500, 9_000, 9_500, 9_900, 9_990, 9_999]) {
      for (let count = 12_499_990_000; count <= 12_500_010_000; count += 1) {
        const rank = nearestRank(k / 10_000, count)
        const right = exactRank(BigInt(k), 10_000n, BigInt(count))
        if (rank !== right) wrong.push(`${rank} in place of ${right} at ${k} of ${count}`)
      }
    }
    expect(wrong).toEqual([])
  })

  test('is the first at 0 and the last at 1', () => {
    for (const count of [1, 2, 10, 12_500_000_000, 10 ** 15]) {
      expect(nearestRank(0, count)).toBe(1)
      expect(nearestRank(1, count)).toBe(count)
    }
  })

  test.each([-0.1, 1.1, 99, NaN])('refuses %s as a share', p => {
    expect(() => nearestRank(p, 10)).toThrow(
      new RangeError(`a quantile must be from 0 to 1: found ${p}`),
    )
  })
})
