import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { RandomStream, randomStream } from '../../../src/math/random/randomStream.ts'
import { drawKinds } from './drawKinds.ts'
import { stateGiving } from './stateGiving.ts'

const kinds = fc.constantFrom(...drawKinds)
const blocks = fc.array(
  fc.record({ kind: kinds, size: fc.nat({ max: 60 }), whole: fc.boolean() }),
  { maxLength: 40 },
)

describe.each(drawKinds)('a row of $kind numbers', ({ kind, single, fill }) => {
  test.each([1, 2, 3, 127, 128, 1_000])('is the same in blocks of %d', size => {
    const name = ['blocks', kind, size] as const
    const [one, other] = [randomStream('42', ...name), randomStream('42', ...name)]
    const blocksOfOne = Array.from({ length: Math.ceil(50_000 / size) }, () => {
      const out = new Float64Array(size)
      fill(one, out)
      return out
    })
    const differing = blocksOfOne.filter(out => out.some(number => number !== single(other)))
    expect(differing).toEqual([])
    expect(one.state).toEqual(other.state)
  })

  test('is the same where a rare draw is the first or the last of a block', () => {
    for (const word of [0xffff_ff00, 0x7fff_ff00, 0xffff_fff0, 0x7fff_fff0, 0xffff_ffff]) {
      const rareFirst = stateGiving([word, 0xffff_ffff, 0x1234_5678, 0x9abc_def0])
      const rareLast = stateGiving([0x1234_5601, 5, word, 0xffff_ffff])
      for (const state of [rareFirst, rareLast]) {
        const [one, other] = [new RandomStream(state), new RandomStream(state)]
        const out = new Float64Array(2)
        fill(one, out)
        expect([...out]).toEqual([single(other), single(other)])
        expect(one.state).toEqual(other.state)
      }
    }
  })

  test('is left alone by an empty block', () => {
    const stream = randomStream('42', kind)
    const before = stream.state
    fill(stream, new Float64Array(0))
    expect(stream.state).toEqual(before)
  })

  test('fills just the block', () => {
    const out = new Float64Array(300).fill(-99)
    fill(randomStream('42', kind), out.subarray(100, 200))
    expect(out.findIndex(number => number !== -99)).toBe(100)
    expect(out.findLastIndex(number => number !== -99)).toBe(199)
    expect(out.subarray(100, 200).includes(-99)).toBe(false)
  })
})

test('a stream gives the same in blocks and singly, whatever the kinds and sizes', () => {
  fc.assert(
    fc.property(fc.string(), blocks, (name, parts) => {
      const [mixed, plain] = [randomStream('42', name), randomStream('42', name)]
      for (const { kind, size, whole } of parts) {
        const out = new Float64Array(size)
        if (whole) kind.fill(mixed, out)
        else for (let i = 0; i < size; i++) out[i] = kind.single(mixed)
        expect(out).toEqual(out.map(() => kind.single(plain)))
      }
      expect(mixed.state).toEqual(plain.state)
    }),
    { seed: 1, numRuns: 200 },
  )
})

test('a stream is not moved by others that are opened and drawn from in between', () => {
  const others = fc.array(
    fc.record({ kind: kinds, name: fc.string(), opens: fc.boolean(), size: fc.nat({ max: 20 }) }),
    { minLength: 1, maxLength: 30 },
  )
  fc.assert(
    fc.property(kinds, others, (own, strangers) => {
      const alone = randomStream('42', 'checkout', 'duration')
      const expected = strangers.map(() => own.single(alone))
      const stream = randomStream('42', 'checkout', 'duration')
      let stranger = randomStream('42', 'checkout', 'init')
      const found = strangers.map(({ kind, name, opens, size }) => {
        if (opens) stranger = randomStream('42', 'checkout', 'duration', name)
        kind.fill(stranger, new Float64Array(size))
        return own.single(stream)
      })
      expect(found).toEqual(expected)
    }),
    { seed: 1, numRuns: 200 },
  )
})
