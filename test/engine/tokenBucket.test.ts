import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { TokenBucket } from '../../src/engine/tokenBucket.ts'
import { InvariantError } from '../../src/math/assert.ts'

const second = 1_000_000
const hour = 3600 * second

/** The bucket in exact fractions: its level is counted in parts of 1/period token. */
class NaiveBucket {
  readonly #capacity: bigint
  readonly #amount: bigint
  readonly #period: bigint
  #level: bigint
  #at = 0n

  constructor(capacity: number, amount: number, period: number) {
    this.#capacity = BigInt(capacity)
    this.#amount = BigInt(amount)
    this.#period = BigInt(period)
    this.#level = this.#capacity * this.#period
  }

  available(now: number): number {
    this.#level += (BigInt(now) - this.#at) * this.#amount
    const full = this.#capacity * this.#period
    if (this.#level > full) this.#level = full
    this.#at = BigInt(now)
    return Number(this.#level / this.#period)
  }

  take(now: number, count = 1): boolean {
    if (this.available(now) < count) return false
    this.#level -= BigInt(count) * this.#period
    return true
  }
}

describe('TokenBucket', () => {
  test('starts full and gives no more than it holds', () => {
    const bucket = new TokenBucket(3, 1, second)
    expect(bucket.available(0)).toBe(3)
    expect([1, 2, 3, 4].map(() => bucket.take(0))).toEqual([true, true, true, false])
    expect(bucket.available(0)).toBe(0)
  })

  // Ten tokens, four more per second: one each 250 ms, and not a microsecond earlier.
  const table: [at: number, available: number, take: number, isTaken: boolean, left: number][] = [
    [0, 10, 10, true, 0],
    [249_999, 0, 1, false, 0],
    [250_000, 1, 1, true, 0],
    [499_999, 0, 1, false, 0],
    [600_000, 1, 1, true, 0],
    [749_999, 0, 1, false, 0],
    [750_000, 1, 2, false, 1],
    [1_000_000, 2, 2, true, 0],
    [3_499_999, 9, 0, true, 9],
    [3_500_000, 10, 11, false, 10],
    [9_000_000, 10, 1, true, 9],
    [9_250_000, 10, 10, true, 0],
  ]
  test('follows a table made by hand', () => {
    const bucket = new TokenBucket(10, 4, second)
    const rows = table.map(([at, , count]) => [
      at,
      bucket.available(at),
      count,
      bucket.take(at, count),
      bucket.available(at),
    ])
    expect(rows).toEqual(table)
  })

  test('takes nothing when there are too few', () => {
    const bucket = new TokenBucket(5, 1, second)
    expect(bucket.take(0, 6)).toBe(false)
    expect(bucket.take(0, 5)).toBe(true)
    expect(bucket.take(0, 0)).toBe(true)
  })

  test('does not fill when it gains nothing, and gives nothing when it holds nothing', () => {
    const dry = new TokenBucket(1, 0, second)
    expect([dry.take(0), dry.take(hour)]).toEqual([true, false])
    const none = new TokenBucket(0, 1000, 1)
    expect([none.available(hour), none.take(hour), none.take(hour, 0)]).toEqual([0, false, true])
  })

  test('loses nothing to rounding when it is asked every microsecond', () => {
    // A third of a token per microsecond is no binary fraction.
    const bucket = new TokenBucket(1000, 1, 3)
    bucket.take(0, 1000)
    for (let now = 1; now < 3000; now++) {
      expect(bucket.available(now)).toBe(Math.floor(now / 3))
    }
    expect([bucket.available(3000), bucket.available(3001)]).toEqual([1000, 1000])
  })

  test('gives exactly capacity + amount x periods when every token is taken at once', () => {
    const bucket = new TokenBucket(7, 3, 70)
    let taken = 0
    for (let now = 0; now <= 70_000; now++) while (taken < 5000 && bucket.take(now)) taken++
    expect(taken).toBe(7 + 3 * 1000)
  })

  test('keeps the fraction of a token across taking', () => {
    const bucket = new TokenBucket(2, 1, 100)
    bucket.take(0, 2)
    expect(bucket.available(199)).toBe(1)
    expect(bucket.take(199)).toBe(true)
    expect([bucket.available(199), bucket.available(200)]).toEqual([0, 1])
  })

  test('is full again after any absence, also one of 285 years', () => {
    const bucket = new TokenBucket(1000, 1_000_000, second)
    bucket.take(0, 1000)
    expect(bucket.available(Number.MAX_SAFE_INTEGER)).toBe(1000)
  })

  test('may stay at one moment but not go back', () => {
    const bucket = new TokenBucket(2, 1, second)
    expect([bucket.take(50), bucket.take(50), bucket.take(50)]).toEqual([true, true, false])
    expect(() => bucket.take(49)).toThrow(InvariantError)
    expect(() => bucket.available(49)).toThrow(InvariantError)
  })

  const shapes = fc.oneof(
    fc.record({
      capacity: fc.nat(20),
      amount: fc.nat(20),
      period: fc.integer({ min: 1, max: 50 }),
    }),
    fc.record({
      capacity: fc.nat(3000),
      amount: fc.integer({ min: 1, max: 100_000 }),
      period: fc.constantFrom(1, 7, 1000, second, 60 * second, hour),
    }),
    // As large as the level can be counted: capacity x period just within 2^53.
    fc.integer({ min: 1, max: 2 ** 30 }).map(period => ({
      capacity: Math.floor(Number.MAX_SAFE_INTEGER / period),
      amount: (period % 1000) + 1,
      period,
    })),
  )
  const someSteps = fc.array(
    fc.record({
      gap: fc.oneof(fc.nat(3), fc.nat(200), fc.nat(10 * second), fc.nat(2 ** 40)),
      count: fc.oneof(fc.constant(1), fc.nat(30), fc.nat(2 ** 31)),
      isTaken: fc.boolean(),
      isAll: fc.boolean(),
    }),
    { maxLength: 60, size: 'max' },
  )
  test('does what exact fractions do', () => {
    fc.assert(
      fc.property(shapes, someSteps, ({ capacity, amount, period }, steps) => {
        const bucket = new TokenBucket(capacity, amount, period)
        const naive = new NaiveBucket(capacity, amount, period)
        const answers: (number | boolean)[] = []
        const expected: (number | boolean)[] = []
        let now = 0
        for (const { gap, count, isTaken, isAll } of steps) {
          now += gap
          const wanted = isAll ? naive.available(now) : count
          answers.push(isTaken ? bucket.take(now, wanted) : bucket.available(now))
          expected.push(isTaken ? naive.take(now, wanted) : naive.available(now))
        }
        expect(answers).toEqual(expected)
      }),
      { seed: 2, numRuns: 2000 },
    )
  })

  test('tells the first moment at which there is a token, and Infinity where there never is', () => {
    fc.assert(
      fc.property(
        fc.nat({ max: 5 }),
        fc.nat({ max: 7 }),
        fc.integer({ min: 1, max: 50 }),
        fc.nat({ max: 5 }),
        fc.nat({ max: 20 }),
        (capacity, amount, period, taken, later) => {
          const bucket = new TokenBucket(capacity, amount, period)
          for (let i = 0; i < taken; i++) bucket.take(0)
          const wait = bucket.wait(later)
          const never = capacity === 0 || (amount === 0 && taken >= capacity)
          const isEmptyBefore = never || wait === 0 || bucket.available(later + wait - 1) === 0
          expect([wait === Infinity, isEmptyBefore]).toEqual([never, true])
          expect(never || bucket.take(later + wait)).toBe(true)
        },
      ),
      { seed: 3, numRuns: 2000 },
    )
  })

  const bad: [capacity: number, amount: number, period: number][] = [
    [-1, 1, 1],
    [1.5, 1, 1],
    [1, -1, 1],
    [1, 0.1, 1],
    [1, 1, 0],
    [1, 1, -1],
    [1, 1, 2.5],
    [Number.NaN, 1, 1],
    [1, Number.NaN, 1],
    [1, 1, Number.NaN],
    [Infinity, 1, 1],
    [1, Infinity, 1],
    [1, 1, Infinity],
    [2 ** 30, 1, 2 ** 30],
  ]
  test.each(bad)('of capacity %d with %d per %d is refused', (capacity, amount, period) => {
    expect(() => new TokenBucket(capacity, amount, period)).toThrow(InvariantError)
  })
})
