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
  function firstDifference(stream: RandomStream, twin: SlowStream, draws: number) {
    const { branches } = twin
    for (let draw = 0; draw < draws; draw++) {
      const tailsBefore = branches.tails
      const expected = slow(twin)
      const found = fast(stream)
      const isSame = branches.tails > tailsBefore ? isNear(found, expected) : found === expected
      if (!isSame) return `${found} instead of ${expected} at draw ${draw}`
    }
    return undefined
  }

  test('is that of the slow ziggurat, draw by draw, a million times', () => {
    const stream = randomStream('differential', kind)
    const twin = new SlowStream(stream.state)
    expect(firstDifference(stream, twin, 1_000_000)).toBeUndefined()
    expect([...new Int32Array(twin.words)]).toEqual(stream.state)

    const { wedges, acceptedWedges, rejectedWedges, tails, rejectedTails } = twin.branches
    expect(wedges.subarray(1)).not.toContain(0)
    expect(acceptedWedges).toBeGreaterThan(1_000)
    expect(rejectedWedges).toBeGreaterThan(1_000)
    expect(tails).toBeGreaterThan(100)
    expect(rejectedTails > 0).toBe(rejectsTails)
  })

  /** The state that draws this place of this layer first, and then a number from these words. */
  const stateAt = (layer: number, place: number, words: readonly [number, number]) => {
    const high = Math.floor(place / wordSize)
    return stateGiving([((high << 11) | layer) >>> 0, place - high * wordSize, ...words])
  }

  test.each([
    ['a low', [0, 1]],
    ['a middle', [0x8000_0000, 0]],
    ['a high', [0xffff_0000, 0]],
  ] as const)(
    'is that of the slow ziggurat at the edges of each layer, then %s number',
    (_, words) => {
      const states = Array.from(certain.subarray(0, 256)).flatMap((bound, layer) =>
        [0, bound - 3, bound + 3, bound + clear, steps - clear]
          .filter(place => place >= 0)
          .flatMap(place => signs.map(sign => stateAt(layer, sign * place, words))),
      )
      const differing = states.filter(
        state => !isNear(fast(new RandomStream(state)), slow(new SlowStream(state))),
      )
      expect(differing).toEqual([])
    },
  )
})

test('an exponential is at most 54 halvings beyond the edge of the tail', () => {
  const state = stateGiving([0xffff_ff00, 0xffff_ffff, 0, 0])
  const edge = exponentialLayerWidths[1] ?? NaN
  expect(new RandomStream(state).exponential()).toBeCloseTo(edge + 54 * Math.LN2, 12)
})
