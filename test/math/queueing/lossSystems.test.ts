import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { erlangB } from '../../../src/math/queueing/erlangB.ts'
import { erlangBStep } from '../../../src/math/queueing/erlangBStep.ts'
import { serversForBlocking } from '../../../src/math/queueing/serversForBlocking.ts'
import { incompleteGamma } from '../../../src/math/special/incompleteGamma.ts'
import { poissonProbability } from '../../../src/math/special/poissonProbability.ts'
import { quotient } from './quotient.ts'

const fixed = { seed: 21, numRuns: 300 }

/** The definition, (A^c / c!) over the sum of A^n / n!, in exact fractions for a load of `eighths` / 8. */
function exactErlangB(servers: number, eighths: number): number {
  let sum = 0n
  let term = 1n
  // term = A^n / n! times 8^c c!, built downwards so that all stay whole.
  let scale = 1n
  for (let n = 1n; n <= BigInt(servers); n++) scale *= 8n * n
  term = scale
  for (let n = 0n; n <= BigInt(servers); n++) {
    if (n > 0n) term = (term * BigInt(eighths)) / (8n * n)
    sum += term
  }
  return quotient(term, sum)
}

describe('erlangB', () => {
  test.each([
    [10, 20, 0.537963],
    [10, 8, 0.121661],
    [100, 100, 0.0757],
    [11, 10, 0.163232],
    [110, 100, 0.027463],
  ])('on %d servers at %d erlangs is %d', (servers, load, blocked) => {
    expect(erlangB(servers, load)).toBeCloseTo(blocked, 6)
  })

  test('is the sum of its definition in exact fractions', () => {
    for (const servers of [1, 2, 7, 30, 100]) {
      for (const eighths of [1, 8, 61, 400, 1600, 9999]) {
        const expected = exactErlangB(servers, eighths)
        expect(erlangB(servers, eighths / 8) / expected).toBeCloseTo(1, 13)
      }
    }
  })

  test('is a Poisson probability over a Poisson tail, also for a million servers', () => {
    for (const [servers, load] of [
      [1000, 990],
      [1e5, 1e5],
      [1e6, 998_000],
    ] as const) {
      const expected = poissonProbability(servers, load) / incompleteGamma(servers + 1, load).upper
      expect(erlangB(servers, load) / expected).toBeCloseTo(1, 11)
    }
  })

  test('falls with servers and rises with load, between 0 and 1', () => {
    fc.assert(
      fc.property(fc.nat(300), fc.double({ min: 0, max: 500, noNaN: true }), (servers, load) => {
        const blocked = erlangB(servers, load)
        expect(blocked).toBeGreaterThanOrEqual(0)
        expect(blocked).toBeLessThanOrEqual(1)
        expect(erlangB(servers + 1, load)).toBeLessThanOrEqual(blocked)
        expect(erlangB(servers, load * 1.001 + 1e-9) * (1 + 1e-13)).toBeGreaterThanOrEqual(blocked)
      }),
      fixed,
    )
  })

  test('loses everybody without servers, nobody without load, and the excess of a huge load', () => {
    expect(erlangB(0, 5)).toBe(1)
    expect(erlangB(0, 0)).toBe(1)
    expect(erlangB(3, 0)).toBe(0)
    expect(erlangB(100, 1e9)).toBeCloseTo(1 - 100 / 1e9, 15)
  })

  test('refuses parts of servers and loads that are no load', () => {
    expect(() => erlangB(1.5, 1)).toThrow(
      RangeError('servers must be a whole number of at least 0: found 1.5'),
    )
    expect(() => erlangB(-1, 1)).toThrow(RangeError)
    expect(() => erlangB(1, -1)).toThrow(RangeError('load must be finite and at least 0: found -1'))
    expect(() => erlangB(1, Infinity)).toThrow(RangeError)
    expect(() => erlangB(1, NaN)).toThrow(RangeError)
  })

  test('steps from one server to two as the formula says', () => {
    const load = 0.75
    const one = load / (1 + load)
    expect(erlangBStep(one, load / 2)).toBeCloseTo(load ** 2 / 2 / (1 + load + load ** 2 / 2), 15)
  })
})

describe('serversForBlocking', () => {
  test.each([
    [10, 18, 21],
    [50, 64, 71],
    [500, 527, 555],
  ])('for %d erlangs is %d at 1%% and %d at 0.1%%', (load, atOnePercent, atOnePermille) => {
    expect(serversForBlocking(load, 0.01)).toBe(atOnePercent)
    expect(serversForBlocking(load, 0.001)).toBe(atOnePermille)
  })

  test('is enough, and one fewer is not', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.001, max: 300, noNaN: true }),
        fc.double({ min: -8, max: -0.01, noNaN: true }),
        (load, power) => {
          const blocking = 10 ** power
          const servers = serversForBlocking(load, blocking)
          expect(erlangB(servers, load)).toBeLessThanOrEqual(blocking)
          expect(erlangB(servers - 1, load)).toBeGreaterThan(blocking)
        },
      ),
      fixed,
    )
  })

  test('is none where all may be lost, one where nobody comes, and refuses to lose nobody', () => {
    expect(serversForBlocking(10, 1)).toBe(0)
    expect(serversForBlocking(0, 0.01)).toBe(1)
    expect(() => serversForBlocking(10, 0)).toThrow(
      RangeError('blocking must be above 0 and at most 1: found 0'),
    )
  })
})
