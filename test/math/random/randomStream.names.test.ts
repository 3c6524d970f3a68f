import { describe, expect, test } from 'vitest'
import { type RandomStream, randomStream } from '../../../src/math/random/randomStream.ts'
import { Bins } from './bins.ts'
import { chiSquareBeyond } from './chiSquareBeyond.ts'
import { drawKinds } from './drawKinds.ts'
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

const stateOf = (...[seed, ...path]: Parameters<typeof randomStream>) =>
  randomStream(seed, ...path).state

describe('the numbers of randomStream 42, checkout, duration are for ever', () => {
  const five = drawKinds.map(({ kind, single }) => {
    const stream = randomStream('42', 'checkout', 'duration')
    return [kind, Array.from({ length: 5 }, () => single(stream))]
  })

  test('the first five of each kind', () => {
    expect(Object.fromEntries(five)).toMatchInlineSnapshot(`
      {
        "exponential": [
          1.5222379253784166,
          0.2998561170002139,
          1.2364843083562262,
          3.333278590593607,
          0.07367998263091166,
        ],
        "normal": [
          -1.0747808807102113,
          0.5796413748733255,
          -1.354703377592363,
          -0.2641332798497601,
          0.13058129045010447,
        ],
        "uniform": [
          0.7000568504579364,
          0.20298008404614898,
          0.6072097361186561,
          0.9441870629360789,
          0.04036124499152027,
        ],
      }
    `)
  })

  test('its state and those of other names', () => {
    expect([
      stateOf('42', 'checkout', 'duration'),
      stateOf('42', 0, 'checkout', 'duration'),
      stateOf(''),
      stateOf('\u{1f40c} "café"', '\n'),
    ]).toMatchInlineSnapshot(`
      [
        [
          111884195,
          -1742817156,
          708455912,
          1463685841,
        ],
        [
          -1329579108,
          1838712792,
          846954585,
          399593376,
        ],
        [
          1491623063,
          71494266,
          1739479397,
          -284402226,
        ],
        [
          -1144671684,
          1891734169,
          -1916139351,
          -1826801320,
        ],
      ]
    `)
  })
})

describe('names', () => {
  test('that differ in how they are cut into parts name different streams', () => {
    const names: Parameters<typeof randomStream>[] = [
      ['42', 'a', 'b'],
      ['42', 'a/b'],
      ['42', 'ab'],
      ['42', 'a', '', 'b'],
      ['42', '', 'a', 'b'],
      ['42', 'a', 'b', ''],
      ['42', 'a,b'],
      ['42', 'a","b'],
      ['42', 'a\\', 'b'],
      ['42a', 'b'],
      ['42', 'b', 'a'],
      ['42', 'A', 'b'],
      ['42', ' a', 'b'],
      ['42'],
      ['42', ''],
      ['', '42'],
      [''],
      ['["42"]'],
      ['4', '2'],
    ]
    expect(new Set(names.map(name => stateOf(...name).join())).size).toBe(names.length)
  })

  test('are equal when their parts are the same text, be they numbers or not', () => {
    expect(stateOf('42', 1, 'a')).toEqual(stateOf('42', '1', 'a'))
    expect(stateOf('42', 1, 'a')).not.toEqual(stateOf('42', '1.0', 'a'))
    expect(stateOf('42', 1, 2)).not.toEqual(stateOf('42', 12))
  })

  test('of any script name different streams, accents composed or not, surrogates alone or not', () => {
    const names = [
      'é',
      'e\u0301',
      'e',
      '日本',
      '本日',
      '\u{1f600}',
      '\u{1f601}',
      '\ud83d',
      '\ude00',
      '\\ud83d',
      '\0',
    ]
    expect(new Set(names.map(name => stateOf('42', name).join())).size).toBe(names.length)
  })
})

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
