import { describe, expect, it } from 'vitest'
import { spectralMeasure } from '../../../src/math/arrivalParts/spectralMeasure.ts'
import type { OpenLoop } from '../../../src/math/arrivalProcess.ts'
import { arrivalsOf } from '../../../src/math/arrivalsOf.ts'

function markov(phases: readonly { readonly rate: number; readonly stay: number }[]): OpenLoop {
  const process = arrivalsOf({ markov: phases })
  if (process.loop !== 'open') throw new Error('markov is an open loop')
  return process
}

const ratio = (found: number, expected: number) => Math.abs(found / expected - 1)

describe('markov', () => {
  it('with one phase is a Poisson process', () => {
    const one = markov([{ rate: 7, stay: 3 }])
    expect(one.expectedCount(10)).toBe(70)
    expect(one.countVariance(10)).toBe(70)
  })

  it('with two phases has the variance of the closed formula', () => {
    for (const [r, s, stayR, stayS] of [
      [10, 500, 300, 20],
      [0, 1, 1e-3, 1e3],
      [1e6, 0, 5, 5],
    ] as const) {
      const two = markov([
        { rate: r, stay: stayR },
        { rate: s, stay: stayS },
      ])
      const share = stayR / (stayR + stayS)
      const mean = share * r + (1 - share) * s
      const decay = 1 / stayR + 1 / stayS
      for (const t of [1e-7, 1e-6, 3e-6, 1e-5, 0.01, 1, 50, 1e6]) {
        const x = decay * t
        const memory = x < 1e-3 ? x * x * (0.5 - x / 6 + (x * x) / 24) : x + Math.expm1(-x)
        const variance = mean * t + (2 * share * (1 - share) * (r - s) ** 2 * memory) / decay ** 2
        expect(ratio(two.countVariance(t), variance)).toBeLessThan(1e-11)
      }
    }
  })

  it('with two phases has variance 17175707.35 in 50 of the example of mpmath', () => {
    const two = markov([
      { rate: 10, stay: 300 },
      { rate: 500, stay: 20 },
    ])
    expect(ratio(two.countVariance(50), 17175707.35052804)).toBeLessThan(1e-13)
  })

  it('with three phases has the variance of the matrix exponential', () => {
    const three = markov([
      { rate: 0, stay: 10 },
      { rate: 1, stay: 1 },
      { rate: 1000, stay: 0.01 },
    ])
    expect(ratio(three.expectedCount(5), 5 * 0.9990917347865577)).toBeLessThan(1e-14)
    expect(ratio(three.countVariance(5), 118.36686820430278)).toBeLessThan(1e-12)
  })

  it('with equal rates is a Poisson process, however many phases', () => {
    const phases = Array.from({ length: 20 }, (_, i) => ({ rate: 3, stay: i + 1 }))
    expect(ratio(markov(phases).countVariance(100), 300)).toBeLessThan(1e-12)
  })
})

describe('spectralMeasure', () => {
  it('of a two by two matrix is what the quadratic formula says', () => {
    const lines = spectralMeasure(
      [
        [2, 1],
        [1, 2],
      ],
      [1, 0],
    ).toSorted((a, b) => a.value - b.value)
    expect(lines.map(line => line.value)).toEqual([expect.closeTo(1, 14), expect.closeTo(3, 14)])
    expect(lines.map(line => line.weight)).toEqual([
      expect.closeTo(0.5, 14),
      expect.closeTo(0.5, 14),
    ])
  })

  it("gives v'Av, v'AAv and v'AAAv of a matrix with everything in it", () => {
    const size = 12
    const matrix = Array.from({ length: size }, (_, i) =>
      Array.from({ length: size }, (_each, j) => Math.cos(i * j + i + j) * 10 ** ((i + j) % 3)),
    )
    const vector = Array.from({ length: size }, (_, i) => Math.sin(i + 1))
    const apply = (v: readonly number[]) =>
      matrix.map(row => row.reduce((sum, a, j) => sum + a * (v[j] ?? 0), 0))
    const lines = spectralMeasure(matrix, vector)
    let power: readonly number[] = vector
    for (const n of [0, 1, 2, 3]) {
      const direct = vector.reduce((sum, v, i) => sum + v * (power[i] ?? 0), 0)
      const spectral = lines.reduce((sum, { value, weight }) => sum + weight * value ** n, 0)
      expect(ratio(spectral, direct)).toBeLessThan(1e-11)
      power = apply(power)
    }
  })
})
