import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Sampler } from '../../src/math/distribution.ts'
import { Draws } from '../../src/math/draws.ts'
import { randomStream } from '../../src/math/random/randomStream.ts'

/** A sampler of `first`, `first + 1`, ... that notes the sizes of the blocks it was asked for. */
function counting(first: number): Sampler & { readonly sizes: number[] } {
  const sizes: number[] = []
  let next = first
  return {
    sizes,
    fill(out) {
      sizes.push(out.length)
      for (let i = 0; i < out.length; i++) out[i] = next++
    },
  }
}

test('draws give the numbers of their sampler in its order, none lost and none twice', () => {
  const draws = new Draws(counting(0))
  const found = Array.from({ length: 10_000 }, () => draws.next())
  expect(found).toEqual(found.map((_, index) => index))
})

test('draws do not ask before the first number, then for a block whenever the last is used up', () => {
  const sampler = counting(0)
  const draws = new Draws(sampler)
  expect(sampler.sizes).toEqual([])
  draws.next()
  const [size = NaN] = sampler.sizes
  expect(size).toBeGreaterThan(1)
  for (let taken = 2; taken <= 5 * size + 1; taken++) {
    draws.next()
    expect(sampler.sizes).toEqual(Array(Math.ceil(taken / size)).fill(size))
  }
})

test('draws of several samplers do not disturb each other, whatever the pattern', () => {
  const patterns = fc.array(fc.record({ who: fc.nat({ max: 2 }), times: fc.nat({ max: 300 }) }))
  fc.assert(
    fc.property(patterns, pattern => {
      const all = [0, 1e6, 2e6].map(first => ({ first, draws: new Draws(counting(first)) }))
      const taken = all.map((): number[] => [])
      for (const { who, times } of pattern)
        for (let i = 0; i < times; i++) taken[who]?.push(all[who]?.draws.next() ?? NaN)
      for (const [who, { first }] of all.entries())
        expect(taken[who]).toEqual(taken[who]?.map((_, index) => first + index))
    }),
    { seed: 1, numRuns: 100 },
  )
})

test('draws of a law are the single numbers of its stream', () => {
  const blocks = randomStream('42', 'checkout', 'duration')
  const draws = new Draws({ fill: out => blocks.fillExponential(out) })
  const stream = randomStream('42', 'checkout', 'duration')
  const found = Array.from({ length: 1_000 }, () => draws.next())
  expect(found).toEqual(found.map(() => stream.exponential()))
})
