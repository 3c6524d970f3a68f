import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { InvariantError } from '../../../src/math/assert.ts'
import {
  RandomStream,
  randomStream,
  type StreamState,
} from '../../../src/math/random/randomStream.ts'
import { drawKinds } from './drawKinds.ts'

const next = (stream: RandomStream) =>
  drawKinds.flatMap(({ single }) => Array.from({ length: 50 }, () => single(stream)))

test('a stream goes on from a stored state as if nothing had happened', () => {
  fc.assert(
    fc.property(fc.constantFrom(...drawKinds), fc.nat({ max: 500 }), (kind, drawn) => {
      const stream = randomStream('42', 'checkout')
      kind.fill(stream, new Float64Array(drawn))
      const stored = JSON.stringify(stream.state)
      const expected = next(stream)

      const other = randomStream('42', 'other')
      next(other)
      other.restore(JSON.parse(stored))
      expect(next(other)).toEqual(expected)
      expect(next(new RandomStream(JSON.parse(stored)))).toEqual(expected)

      stream.restore(JSON.parse(stored))
      expect(next(stream)).toEqual(expected)
    }),
    { seed: 1, numRuns: 100 },
  )
})

test('a state is an array of four integers of 32 bits with a sign', () => {
  const { state } = randomStream('42', 'checkout')
  expect(JSON.parse(JSON.stringify(state))).toEqual(state)
  expect(state).toHaveLength(4)
  expect([...new Int32Array(state)]).toEqual(state)
})

test('a state that was taken does not follow the stream, nor does a stream follow it', () => {
  const stream = randomStream('42', 'checkout')
  const before = stream.state
  const copy = [...before]
  const given: [number, number, number, number] = [1, 2, 3, 4]
  stream.uniform()
  expect(before).toEqual(copy)
  expect(stream.state).not.toEqual(copy)
  stream.restore(given)
  given[0] = 99
  expect(stream.state).toEqual([1, 2, 3, 4])
})

test.each([
  ['four zeros', [0, 0, 0, 0]],
  ['a word beyond 32 bits', [2 ** 32, 0, 0, 0]],
  ['a fraction', [0.5, 0, 0, 0]],
  ['no number', [NaN, 1, 0, 0]],
  ['two words', [1, 2]],
  ['five words', [1, 2, 3, 4, 5]],
])('a state with %s is refused, and the stream stays what it was', (_, words) => {
  const stream = randomStream('42', 'checkout')
  const before = stream.state
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what untyped callers could give
  const state = words as unknown as StreamState
  expect(() => stream.restore(state)).toThrow('the state of a stream is four words of 32 bits')
  expect(() => new RandomStream(state)).toThrow(InvariantError)
  expect(stream.state).toEqual(before)
})

test('a state with a single bit is taken', () => {
  expect(new RandomStream([0, 0, 0, 1]).state).toEqual([0, 0, 0, 1])
})
