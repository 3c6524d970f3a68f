import { describe, expect, test } from 'vitest'
import { randomStream } from '../../src/math/random/randomStream.ts'
import { KeyDraws } from '../../src/model/keyDraws.ts'
import type { KeysPlan } from '../../src/model/plan/keysPlan.ts'
import { keysPlan } from '../../src/scenario/keysPlan.ts'
import { keysShape } from '../../src/scenario/keysShape.ts'

const draws = 20_000

/** How often each key comes. */
function counts(plan: KeysPlan): number[] {
  const keys = new KeyDraws(plan, () => randomStream('1', '0', 'source', 'a', 'groups'))
  const all: number[] = []
  for (let i = 0; i < draws; i++) {
    const key = keys.next()
    all[key - 1] = (all[key - 1] ?? 0) + 1
  }
  return all
}

/** How many standard deviations a count is off its share. */
function deviations(count: number | undefined, share: number): number {
  return Math.abs((count ?? 0) - draws * share) / Math.sqrt(draws * share * (1 - share))
}

const planOf = (written: unknown) => keysPlan(keysShape.parse(written))

describe('keys', () => {
  test('that are uniform come as often as each other', () => {
    for (const count of counts(planOf({ uniform: 8 }))) {
      expect(deviations(count, 1 / 8)).toBeLessThan(5)
    }
  })

  test("of Zipf's law with exponent 1 come half as often as the first, a third as often", () => {
    const all = counts(planOf({ zipf: { count: 3, exponent: 1 } }))
    for (const [i, count] of all.entries()) {
      expect(deviations(count, 6 / 11 / (i + 1))).toBeLessThan(5)
    }
  })

  test('one of which is hot: it has its share, and the others the rest', () => {
    const all = counts(planOf({ hot: { count: 4, share: '70%' } }))
    for (const [i, count] of all.entries()) {
      expect(deviations(count, i === 0 ? 0.7 : 0.1)).toBeLessThan(5)
    }
  })

  test('in a sequence come one after the other, and draw nothing', () => {
    const keys = new KeyDraws(planOf({ sequence: [2, 1, 1] }), () => {
      throw new Error('a stream was opened')
    })
    expect(Array.from({ length: 5 }, () => keys.next())).toEqual([2, 1, 1, 2, 1])
  })

  test.each([{}, { uniform: 2, sequence: [1] }])('have one law: %j is refused', written => {
    expect(keysShape.safeParse(written).success).toBe(false)
  })
})
