import { describe, expect, test } from 'vitest'
import { exponentialLayerWidths } from '../../../src/math/random/exponentialLayers.ts'
import { RandomStream, randomStream } from '../../../src/math/random/randomStream.ts'
import { exponentialCertain, normalCertain } from '../../../src/math/random/zigguratSteps.ts'
import { SlowStream } from './slowStream.ts'
import { stateGiving } from './stateGiving.ts'

const wordSize = 2 ** 32

/** Far enough from an edge of the density that no rounding decides what is under it. */
const clear = 2 ** 30

/** Some logarithms of the platform are a bit off, which only the tails may show. */
const isNear = (found: number, expected: number) =>
  Math.abs(found - expected) <= Math.abs(expected) * 2 ** -50

describe.each([
  {
    kind: 'exponential',
    fast: (stream: RandomStream) => stream.exponential(),
    slow: (stream: SlowStream) => stream.exponential(),
    certain: exponentialCertain,
    steps: 2 ** 53,
    signs: [1],
    rejectsTails: false,
  },
  {
    kind: 'normal',
    fast: (stream: RandomStream) => stream.normal(),
    slow: (stream: SlowStream) => stream.normal(),
    certain: normalCertain,
    steps: 2 ** 52,
    signs: [1, -1],
    rejectsTails: true,
  },
] as const)('the $kind', ({ kind, fast, slow, certain, steps, signs, rejectsTails }) => {
  test('is that of the slow ziggurat, draw by draw, a million times', () => {
    const stream = randomStream('differential', kind)
    const twin = new SlowStream(stream.state)
    const { branches } = twin
    for (let draw = 0; draw < 1_000_000; draw++) {
      const tailsBefore = branches.tails
      const expected = slow(twin)
      const found = fast(stream)
      const isSame = branches.tails > tailsBefore ? isNear(found, expected) : found === expected
      if (!isSame) expect.fail(`draw ${draw} is ${found} instead of ${expected}`)
    }
    expect(Math.min(...branches.wedges.subarray(1)), 'wedges of the rarest layer').toBeGreaterThan(
      0,
    )
    expect(branches.acceptedWedges).toBeGreaterThan(1_000)
    expect(branches.rejectedWedges).toBeGreaterThan(1_000)
    expect(branches.tails).toBeGreaterThan(100)
    expect(branches.rejectedTails > 0).toBe(rejectsTails)
  })

  /** The state that draws this place of this layer first, and then this uniform number. */
  const stateAt = (layer: number, place: number, uniform: readonly [number, number]) => {
    const high = Math.floor(place / wordSize)
    return stateGiving([((high << 11) | layer) >>> 0, place - high * wordSize, ...uniform])
  }

  test.each([
    ['a low', [0, 1]],
    ['a middle', [0x8000_0000, 0]],
    ['the highest', [0xffff_ffff, 0xffff_ffff]],
  ] as const)(
    'is that of the slow ziggurat at the edges of each layer, with %s uniform number',
    (_, uniform) => {
      for (let layer = 0; layer < 256; layer++) {
        const bound = certain[layer] ?? NaN
        const places = [0, bound - 3, bound + 3, bound + clear, steps - clear]
        for (const place of places.filter(step => step >= 0)) {
          for (const sign of signs) {
            const state = stateAt(layer, sign * place, uniform)
            const found = fast(new RandomStream(state))
            const expected = slow(new SlowStream(state))
            if (!isNear(found, expected))
              expect.fail(`${found} instead of ${expected}: layer ${layer}, place ${place}`)
          }
        }
      }
    },
  )
})

test('an exponential is at most 54 halvings beyond the edge of the tail', () => {
  const state = stateGiving([0xffff_ff00, 0xffff_ffff, 0, 0])
  const edge = exponentialLayerWidths[1] ?? NaN
  expect(new RandomStream(state).exponential()).toBeCloseTo(edge + 54 * Math.LN2, 12)
})
