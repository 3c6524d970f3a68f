import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { erlangB } from '../../../src/math/queueing/erlangB.ts'
import { erlangC } from '../../../src/math/queueing/erlangC.ts'
import { mg1 } from '../../../src/math/queueing/mg1.ts'
import { mmc } from '../../../src/math/queueing/mmc.ts'
import { mmck } from '../../../src/math/queueing/mmck.ts'
import { birthDeath } from './birthDeath.ts'

const fixed = { seed: 22, numRuns: 300 }
const stable = fc.record({
  servers: fc.integer({ min: 1, max: 80 }),
  utilisation: fc.double({ min: 0.01, max: 0.97, noNaN: true }),
  serviceTime: fc.double({ min: 0.01, max: 100, noNaN: true }),
})

/** A place that is hardly ever reached changes less than the last bits. */
const slack = 1 + 1e-13

function average(shares: number[], of: (state: number) => number): number {
  return shares.reduce((sum, share, state) => sum + share * of(state), 0)
}

describe('erlangC', () => {
  test.each([
    [10, 8, 0.40918],
    [1, 0.8, 0.8],
    [5, 4.5, 0.762493],
  ])('on %d servers at %d erlangs is %d', (servers, load, waiting) => {
    expect(erlangC(servers, load)).toBeCloseTo(waiting, 6)
  })

  test('is at least Erlang B, falls with servers and rises with load', () => {
    fc.assert(
      fc.property(stable, ({ servers, utilisation }) => {
        const load = servers * utilisation
        const waiting = erlangC(servers, load)
        expect(waiting).toBeGreaterThanOrEqual(erlangB(servers, load))
        expect(erlangC(servers + 1, load)).toBeLessThan(waiting)
        expect(erlangC(servers, load * 1.001)).toBeGreaterThan(waiting)
      }),
      fixed,
    )
  })

  test('goes to 1 as the load reaches the servers, and stays there', () => {
    expect(erlangC(4, 4 - 1e-12)).toBeCloseTo(1, 11)
    expect(erlangC(4, 4)).toBe(1)
    expect(erlangC(4, 9)).toBe(1)
    expect(erlangC(0, 0)).toBe(1)
    expect(erlangC(4, 0)).toBe(0)
  })
})

describe('mmc', () => {
  test.each([
    [10, 8, 0.20459],
    [1, 0.8, 4],
    [5, 4.5, 1.524986],
  ])('on %d servers at %d erlangs has a mean wait of %d service times', (servers, load, wait) => {
    expect(mmc(servers, load, 1).meanWait).toBeCloseTo(wait, 5)
    expect(mmc(servers, load / 7, 7).meanWait).toBeCloseTo(7 * wait, 4)
  })

  test('agrees with the balance equations', () => {
    for (const [servers, load] of [
      [1, 0.5],
      [2, 1.9],
      [5, 4.5],
      [40, 30],
    ] as const) {
      const shares = birthDeath(
        3000,
        () => load,
        n => Math.min(n, servers),
      )
      const queue = mmc(servers, load, 1)
      expect(queue.waiting).toBeCloseTo(
        average(shares, n => Number(n >= servers)),
        12,
      )
      expect(queue.meanQueue).toBeCloseTo(
        average(shares, n => Math.max(0, n - servers)),
        10,
      )
      expect(queue.meanNumber).toBeCloseTo(
        average(shares, n => n),
        10,
      )
      expect(queue.utilisation).toBeCloseTo(
        average(shares, n => Math.min(n, servers)) / servers,
        12,
      )
    }
  })

  test('obeys Little: numbers are rates times times', () => {
    fc.assert(
      fc.property(stable, ({ servers, utilisation, serviceTime }) => {
        const rate = (servers * utilisation) / serviceTime
        const queue = mmc(servers, rate, serviceTime)
        expect(queue.meanNumber / (rate * queue.meanStay)).toBeCloseTo(1, 12)
        expect(queue.meanQueue - rate * queue.meanWait).toBeCloseTo(0, 12)
      }),
      fixed,
    )
  })

  test('has quantiles that invert its exponential tail and integrate to the mean wait', () => {
    const queue = mmc(5, 4.5, 1)
    for (const p of [0.3, 0.5, 0.9, 0.999]) {
      const beyond = queue.waiting * Math.exp(-(5 - 4.5) * queue.waitQuantile(p))
      expect(beyond).toBeCloseTo(1 - p, 12)
    }
    expect(queue.waitQuantile(0)).toBe(0)
    expect(queue.waitQuantile(1 - queue.waiting)).toBe(0)
    expect(queue.waitQuantile(1)).toBe(Infinity)
    const steps = 200_000
    let sum = 0
    for (let n = 0; n < steps; n++) sum += queue.waitQuantile((n + 0.5) / steps)
    expect(sum / steps).toBeCloseTo(queue.meanWait, 4)
    expect(() => queue.waitQuantile(2)).toThrow(RangeError('p must be from 0 to 1: found 2'))
  })

  test('waits for ever from a full load on, and not at all without arrivals', () => {
    for (const rate of [3, 4]) {
      const queue = mmc(3, rate, 1)
      expect(queue).toMatchObject({
        utilisation: 1,
        waiting: 1,
        meanWait: Infinity,
        meanStay: Infinity,
      })
      expect(queue).toMatchObject({ meanQueue: Infinity, meanNumber: Infinity })
      expect(queue.waitQuantile(0.01)).toBe(Infinity)
    }
    const idle = mmc(3, 0, 2)
    expect(idle).toMatchObject({
      utilisation: 0,
      waiting: 0,
      meanWait: 0,
      meanStay: 2,
      meanNumber: 0,
    })
    expect(idle.waitQuantile(1)).toBe(0)
  })

  test('refuses what is no queue in words', () => {
    expect(() => mmc(0, 1, 1)).toThrow(RangeError('servers must be at least 1: found 0'))
    expect(() => mmc(1, -1, 1)).toThrow(
      RangeError('arrivalRate must be finite and at least 0: found -1'),
    )
    expect(() => mmc(1, 1, 0)).toThrow(
      RangeError('serviceTime must be finite and above 0: found 0'),
    )
  })
})

describe('mmck', () => {
  test('agrees with the balance equations, also above a full load', () => {
    for (const [servers, places, load] of [
      [1, 1, 0.5],
      [1, 9, 1],
      [3, 10, 2.5],
      [3, 4, 8],
      [20, 60, 21],
    ] as const) {
      const shares = birthDeath(
        places,
        () => load / 2,
        n => Math.min(n, servers) / 2,
      )
      const queue = mmck(servers, places, load / 2, 2)
      const full = shares.at(-1) ?? 0
      expect(queue.blocked).toBeCloseTo(full, 13)
      expect(queue.meanQueue).toBeCloseTo(
        average(shares, n => Math.max(0, n - servers)),
        11,
      )
      expect(queue.meanNumber).toBeCloseTo(
        average(shares, n => n),
        11,
      )
      const waiting = (average(shares, n => Number(n >= servers)) - full) / (1 - full)
      expect(queue.waiting).toBeCloseTo(waiting, 13)
      expect(queue.meanWait).toBeCloseTo(queue.meanQueue / ((load / 2) * (1 - full)), 12)
      expect(queue.meanStay).toBeCloseTo(queue.meanWait + 2, 13)
      expect(queue.utilisation).toBeCloseTo(
        average(shares, n => Math.min(n, servers)) / servers,
        13,
      )
    }
  })

  test('is Erlang B without a queue and M/M/c with a long one', () => {
    expect(mmck(100, 100, 100, 1)).toMatchObject({
      blocked: erlangB(100, 100),
      waiting: 0,
      meanWait: 0,
    })
    const long = mmck(5, 2000, 4.5, 1)
    const endless = mmc(5, 4.5, 1)
    expect(long.meanWait).toBeCloseTo(endless.meanWait, 12)
    expect(long.waiting).toBeCloseTo(endless.waiting, 12)
    expect(mmck(5, 20, 0, 1)).toMatchObject({ blocked: 0, meanWait: 0, meanNumber: 0 })
  })

  test('loses less and waits longer with every place', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 20 }),
        fc.nat(40),
        fc.double({ min: 0.1, max: 40, noNaN: true }),
        (servers, more, load) => {
          const here = mmck(servers, servers + more, load, 1)
          const roomier = mmck(servers, servers + more + 1, load, 1)
          expect(roomier.blocked).toBeLessThanOrEqual(here.blocked * slack)
          expect(roomier.meanWait * slack).toBeGreaterThanOrEqual(here.meanWait)
        },
      ),
      fixed,
    )
  })

  test('is always busy, whatever the load is beyond its servers', () => {
    for (const load of [1e3, 1e12, 1e17, 1e300]) {
      const queue = mmck(2, 5, load, 1)
      expect(queue.utilisation).toBeCloseTo(1, 6)
      expect(queue.meanNumber).toBeCloseTo(5, 2)
      expect(queue.meanWait / queue.meanQueue).toBeCloseTo(0.5, 6)
    }
    expect(mmck(2, 5, 1e17, 1).utilisation).toBe(1)
    expect(() => mmck(2, 5, 1e200, 1e200)).toThrow(
      RangeError('load must be finite and at least 0: found Infinity'),
    )
  })

  test('refuses fewer places than servers', () => {
    expect(() => mmck(3, 2, 1, 1)).toThrow(
      RangeError('places must be a whole number of at least the number of servers: found 2'),
    )
  })
})

describe('mg1', () => {
  test('is M/M/1 for exponential service, and waits half as long for constant service', () => {
    const exponential = mg1(0.4, 2, 4)
    const theory = mmc(1, 0.4, 2)
    expect(exponential.meanWait).toBeCloseTo(theory.meanWait, 12)
    expect(exponential.meanStay).toBeCloseTo(theory.meanStay, 12)
    expect(exponential.meanQueue).toBeCloseTo(theory.meanQueue, 12)
    expect(exponential.meanNumber).toBeCloseTo(theory.meanNumber, 12)
    expect(mg1(0.4, 2, 0).meanWait).toBeCloseTo(theory.meanWait / 2, 12)
  })

  test('rises with the rate and with the variance, and obeys Little', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.01, max: 0.95, noNaN: true }),
        fc.double({ min: 0, max: 50, noNaN: true }),
        (rate, variance) => {
          const here = mg1(rate, 1, variance)
          expect(mg1(rate * 1.01, 1, variance).meanWait).toBeGreaterThan(here.meanWait)
          expect(mg1(rate, 1, variance + 0.1).meanWait).toBeGreaterThan(here.meanWait)
          expect(here.meanNumber / (rate * here.meanStay)).toBeCloseTo(1, 12)
        },
      ),
      fixed,
    )
  })

  test('waits for ever at a full load or with an endless variance, and never without arrivals', () => {
    for (const queue of [mg1(1, 1, 0), mg1(2, 1, 1), mg1(0.5, 1, Infinity)]) {
      expect(queue).toMatchObject({ meanWait: Infinity, meanQueue: Infinity, meanNumber: Infinity })
    }
    expect(mg1(0, 1, Infinity)).toMatchObject({ meanWait: 0, meanStay: 1, meanQueue: 0 })
    expect(() => mg1(1, 1, -1)).toThrow(RangeError('serviceVariance must be at least 0: found -1'))
  })
})
