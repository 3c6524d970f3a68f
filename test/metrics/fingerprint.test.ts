import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { Fingerprint, saltOf } from '../../src/metrics/fingerprint.ts'

type Note = Parameters<Fingerprint['note']>

const word = fc.oneof(fc.nat({ max: 5 }), fc.nat())
const note: fc.Arbitrary<Note> = fc.tuple(
  fc.string().map(saltOf),
  word,
  fc.oneof(word, fc.maxSafeNat()),
  word,
  fc.nat({ max: 255 }),
  word,
)

function printOf(notes: readonly Note[]): string {
  const fingerprint = new Fingerprint()
  for (const each of notes) fingerprint.note(...each)
  return fingerprint.toString()
}

test('a fingerprint does not depend on the order of notes', () => {
  fc.assert(
    fc.property(fc.array(note, { maxLength: 20 }), notes => {
      const sorted = notes.toSorted((a, b) => a[1] - b[1])
      expect(printOf(notes.toReversed())).toBe(printOf(notes))
      expect(printOf(sorted)).toBe(printOf(notes))
    }),
    { seed: 5 },
  )
})

test('a fingerprint changes with every part of a note', () => {
  fc.assert(
    fc.property(fc.array(note), note, note, (notes, one, other) => {
      for (const part of one.keys()) {
        if (one[part] === other[part]) continue
        const changed: Note = [...one]
        changed[part] = other[part] ?? 0
        expect(printOf([...notes, changed])).not.toBe(printOf([...notes, one]))
      }
    }),
    { seed: 6, numRuns: 2000 },
  )
})

test('each half of a fingerprint tells as many notes apart as chance would', () => {
  const prints = Array.from({ length: 50_000 }, (_, i) =>
    printOf([[saltOf('s'), i % 500, 1000 * Math.floor(i / 500), 80, 9, i % 7]]),
  )
  expect(new Set(prints).size).toBe(prints.length)
  // Of 50,000 words of 32 bits, 0.29 pairs are equal on average.
  for (const half of [0, 8]) {
    const halves = new Set(prints.map(print => print.slice(half, half + 8)))
    expect(prints.length - halves.size).toBeLessThan(6)
  }
})

test('names have salts of their own', () => {
  const names = Array.from({ length: 1000 }, (_, i) => `source-${i}`)
  expect(new Set(['', 'a', 'aa', 'ab', 'ba', ...names].map(saltOf)).size).toBe(1005)
})

test('both halves of a fingerprint change with the high word of a time', () => {
  const [one, later] = [5, 5 + 2 ** 32].map(at => printOf([[1, 2, at, 3, 4, 5]]))
  expect(one?.slice(0, 8)).not.toBe(later?.slice(0, 8))
  expect(one?.slice(8)).not.toBe(later?.slice(8))
})

test('both halves of a fingerprint tell two requests from two that exchanged something', () => {
  const print = (first: number, second: number) =>
    printOf([
      [1, 1, 10, first, 9, 1],
      [1, 2, 10, second, 9, 1],
    ])
  expect(print(5, 6).slice(0, 8)).not.toBe(print(6, 5).slice(0, 8))
  expect(print(5, 6).slice(8)).not.toBe(print(6, 5).slice(8))
  expect(print(5, 6).slice(0, 8)).not.toBe(print(5, 6).slice(8))
})
