import { describe, expect, test } from 'vitest'
import { type RandomStream, randomStream } from '../../../src/math/random/randomStream.ts'
import { Bins } from './bins.ts'
import { chiSquareBeyond } from './chiSquareBeyond.ts'
import { normalBeyond } from './normalBeyond.ts'

/** A row of names that differ in one place by one: where streams might resemble each other. */
interface Row {
  readonly row: string
  readonly count: number
  readonly open: (index: number) => RandomStream
}

const owners: Row = {
  row: 'owners f0, f1 ...',
  count: 100_000,
  open: index => randomStream('42', `f${index}`, 'duration'),
}

const seeds: Row = {
  row: 'seeds 1, 2 ...',
  count: 1_000,
  open: index => randomStream(`${index + 1}`, 'checkout', 'duration'),
}

const replications: Row = {
  row: 'replications 0, 1 ...',
  count: 20_000,
  open: index => randomStream('42', index, 'checkout', 'duration'),
}

const lastParts: Row = {
  row: 'last parts f0, f1 ...',
  count: 20_000,
  open: index => randomStream('42', `f${index}`),
}

describe.each([owners, seeds, replications, lastParts])(
  '$count streams of $row',
  ({ count, open }) => {
    const streams = Array.from({ length: count }, (_, index) => open(index))

    test('have different states', () => {
      expect(new Set(streams.map(({ state }) => state.join())).size).toBe(count)
    })

    test('have every bit of their states set half of the time, and changed half of the time', () => {
      const ones = new Float64Array(128)
      const changes = new Float64Array(128)
      let before: readonly number[] = [0, 0, 0, 0]
      for (const { state } of streams) {
        for (let bit = 0; bit < 128; bit++) {
          const word = state[bit >> 5]!
          ones[bit]! += (word >>> bit) & 1
          changes[bit]! += ((word ^ before[bit >> 5]!) >>> bit) & 1
        }
        before = state
      }
      for (const counts of [ones, changes]) {
        const unevenness = counts.reduce((sum, n) => sum + (n - count / 2) ** 2 / (count / 4), 0)
        expect(chiSquareBeyond(unevenness, 128)).toBeGreaterThan(1e-4)
      }
    })

    test('have first numbers that are uniform and do not follow each other', () => {
      const bins = new Bins(Array.from({ length: 199 }, (_, k) => (k + 1) / 200))
      const first = Float64Array.from(streams, stream => stream.uniform() - 0.5)
      for (const number of first) bins.add(number + 0.5)
      const unevenness = bins.counts.reduce(
        (sum, n) => sum + (n - count / 200) ** 2 / (count / 200),
        0,
      )
      expect(chiSquareBeyond(unevenness, 199)).toBeGreaterThan(1e-4)

      const lags = Array.from({ length: 10 }, (_, k) => k + 1)
      for (const lag of lags) {
        let sum = 0
        for (let i = lag; i < count; i++) sum += first[i]! * first[i - lag]!
        expect(Math.abs((12 * sum) / Math.sqrt(count - lag)), `lag ${lag}`).toBeLessThan(4)
      }
    })
  },
)

describe.each([owners, seeds])('1,000 pairs of neighbouring streams of $row', ({ open }) => {
  const length = 20_000
  const lags = 11

  const centred = (index: number, out: Float64Array) => {
    open(index).fillUniform(out)
    return out.map(number => number - 0.5)
  }

  /** Correlations of each stream with the next, at once and 1 to 10 draws later, in standard errors. */
  function correlations(): Float64Array {
    const out = new Float64Array(length)
    const found = new Float64Array(1_000 * lags)
    let one = centred(0, out)
    for (let pair = 0; pair < 1_000; pair++) {
      const next = centred(pair + 1, out)
      for (let lag = 0; lag < lags; lag++) {
        let sum = 0
        for (let i = lag; i < length; i++) sum += one[i]! * next[i - lag]!
        found[pair * lags + lag] = (12 * sum) / Math.sqrt(length - lag)
      }
      one = next
    }
    return found
  }

  test('are uncorrelated, at once and up to ten draws apart', () => {
    const found = correlations()
    const squares = found.reduce((sum, z) => sum + z * z, 0)
    const farthest = found.reduce((most, z) => Math.max(most, Math.abs(z)), 0)
    expect(chiSquareBeyond(squares, found.length)).toBeGreaterThan(1e-4)
    expect(2 * normalBeyond(farthest) * found.length, 'Holm').toBeGreaterThan(1e-4)
  })
})
