import { describe, expect, test } from 'vitest'
import { RandomStream, type StreamState } from '../../../src/math/random/randomStream.ts'
import { chiSquareBeyond } from './chiSquareBeyond.ts'
import { SlowStream } from './slowStream.ts'
import { stateGiving } from './stateGiving.ts'
import { Xoshiro128 } from './xoshiro128.ts'

const wordsOf = (state: StreamState, count: number) => {
  const generator = new Xoshiro128(state)
  return Array.from({ length: count }, () => generator.next())
}

const states: readonly StreamState[] = [
  [1, 2, 3, 4],
  [0, 0, 0, 1],
  [-2_147_483_648, 0, 0, 0],
  [-1, -1, -1, -1],
  [-559_038_737, 305_419_896, -1_698_898_192, 195_948_557],
]

describe('the slow generator', () => {
  test('gives the ten words published for the state 1, 2, 3, 4', () => {
    expect(wordsOf([1, 2, 3, 4], 10)).toEqual([
      11_520, 0, 5_927_040, 70_819_200, 2_031_721_883, 1_637_235_492, 1_287_239_034, 3_734_860_849,
      3_729_100_597, 4_258_142_804,
    ])
  })

  test('can be set to give any four words', () => {
    for (const words of states)
      expect(wordsOf(stateGiving(words), 4)).toEqual(words.map(word => word >>> 0))
  })
})

describe('a stream', () => {
  test.each(states)('goes through the states of xoshiro128** from %d, %d, %d, %d', (...state) => {
    const generator = new Xoshiro128(state)
    const expected = Float64Array.from({ length: 5_000 }, () => {
      const high = Math.floor(generator.next() / 2 ** 11)
      return (high * 2 ** 32 + generator.next()) / 2 ** 53 || 2 ** -54
    })
    const words = [...new Int32Array(generator.words)]

    const single = new RandomStream(state)
    expect(expected.findIndex(number => number !== single.uniform())).toBe(-1)
    expect(single.state).toEqual(words)

    const filling = new RandomStream(state)
    const out = new Float64Array(5_000)
    filling.fillUniform(out)
    expect(out).toEqual(expected)
    expect(filling.state).toEqual(words)
  })

  test.each(states)(
    'has the state of xoshiro128** after every number from %d, %d, %d, %d',
    (...state) => {
      const generator = new Xoshiro128(state)
      const stream = new RandomStream(state)
      const differing = Array.from({ length: 5_000 }, (_, index) => index).filter(() => {
        generator.next()
        generator.next()
        stream.uniform()
        return stream.state.some((word, index) => word !== ((generator.words[index] ?? NaN) | 0))
      })
      expect(differing).toEqual([])
    },
  )

  test.each([
    ['no bit', [0, 0], 2 ** -54],
    ['no bit but those left unused', [0x7ff, 0], 2 ** -54],
    ['the lowest bit', [0, 1], 2 ** -53],
    ['the upper bit of the second word', [0, 0x8000_0000], 2 ** -22],
    ['the lower word', [0x7ff, 0xffff_ffff], 2 ** -21 - 2 ** -53],
    ['the lowest bit of the upper word', [0x800, 0], 2 ** -21],
    ['the highest bit', [0x8000_0000, 0], 0.5],
    ['every bit', [0xffff_ffff, 0xffff_ffff], 1 - 2 ** -53],
  ] as const)('makes a number above 0 and below 1 of %s', (_, words, expected) => {
    const state = stateGiving([...words, 123, 456])
    const out = new Float64Array(1)
    new RandomStream(state).fillUniform(out)
    expect(new RandomStream(state).uniform()).toBe(expected)
    expect(new SlowStream(state).uniform()).toBe(expected)
    expect(out[0]).toBe(expected)
  })

  test('has 53 bits, each of them set half of the time', () => {
    const out = new Float64Array(100_000)
    new RandomStream([1, 2, 3, 4]).fillUniform(out)
    const ones = new Float64Array(53)
    const places = out.map(uniform => uniform * 2 ** 53)
    expect(places.every(Number.isInteger)).toBe(true)
    for (const steps of places) {
      const [low, high] = [steps >>> 0, Math.floor(steps / 2 ** 32)]
      for (let bit = 0; bit < 53; bit++)
        ones[bit]! += bit < 32 ? (low >>> bit) & 1 : (high >>> (bit - 32)) & 1
    }
    const unevenness = ones.reduce((sum, count) => sum + (count - 50_000) ** 2 / 25_000, 0)
    expect(chiSquareBeyond(unevenness, 53)).toBeGreaterThan(1e-4)
  })
})
