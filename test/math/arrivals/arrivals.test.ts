import { describe, expect, it } from 'vitest'
import { cosineOfTurn } from '../../../src/math/arrivalParts/cosineOfTurn.ts'
import type { OpenLoop } from '../../../src/math/arrivalProcess.ts'
import { arrivalsOf } from '../../../src/math/arrivalsOf.ts'
import type { Sampler } from '../../../src/math/distribution.ts'
import { randomStream } from '../../../src/math/random/randomStream.ts'
import { readArrivals } from '../../../src/math/readArrivals.ts'

function openLoop(given: unknown): OpenLoop {
  const process = arrivalsOf(given)
  if (process.loop !== 'open') throw new Error('not an open loop')
  return process
}

function firstOf(sampler: Sampler, out: Float64Array): readonly number[] {
  sampler.fill(out)
  return [...out]
}

function times(given: unknown, count: number): readonly number[] {
  const sampler = openLoop(given).sampler(purpose => randomStream('arrivals', purpose))
  return firstOf(sampler, new Float64Array(count))
}

describe('arrivals without chance', () => {
  it('regular begins at 0 and counts the half-open interval', () => {
    expect(times({ regular: 4 }, 4)).toEqual([0, 0.25, 0.5, 0.75])
    const process = openLoop({ regular: 10 })
    expect([0, 1e-9, 0.1, 0.11, 0.3, 1].map(x => process.expectedCount(x))).toEqual([
      0, 1, 1, 2, 3, 10,
    ])
  })

  it('regular counts an arrival from the next double after its time on', () => {
    for (let i = 1; i <= 2_000; i++) {
      const rate = 0.1 + i / 7
      const process = openLoop({ regular: rate })
      const time = i / rate
      expect(process.expectedCount(time)).toBe(i)
      expect(process.expectedCount(time * (1 + 2 ** -52))).toBe(i + 1)
    }
  })

  it('regular counts as well as a double can where it cannot count by one', () => {
    expect(openLoop({ regular: 1e9 }).expectedCount(1e9)).toBe(1e18)
    expect(openLoop({ regular: 1 }).expectedCount(2 ** 53)).toBe(2 ** 53)
    expect(openLoop({ regular: 3 }).expectedCount(1e300)).toBe(3e300)
    expect(openLoop({ regular: 1 }).expectedCount(2 ** 51 + 0.5)).toBe(2 ** 51 + 1)
  })

  it('at gives its times and ends', () => {
    expect(times({ at: [1, 1, 4] }, 5)).toEqual([1, 1, 4, Infinity, Infinity])
  })

  it('trace gives each time as often as it counted', () => {
    const trace = { trace: { times: [0, 60, 120, 180], counts: [2, 0, 1, 3] } }
    expect(times(trace, 8)).toEqual([0, 0, 120, 180, 180, 180, Infinity, Infinity])
    const process = openLoop(trace)
    expect([0, 1, 60, 121, 180, 181].map(x => process.expectedCount(x))).toEqual([0, 2, 2, 3, 3, 6])
    expect([1, 2, 3, 4, 6, 7].map(x => process.expectedTime(x))).toEqual([
      0,
      0,
      120,
      180,
      180,
      Infinity,
    ])
  })

  it('bursts without spread are all at once', () => {
    expect(times({ bursts: { size: 2, every: 10 } }, 5)).toEqual([0, 0, 10, 10, 20])
  })
})

describe('bursts', () => {
  const process = openLoop({ bursts: { size: 100, every: 60, spread: 10 } })

  it('expect half of a burst in half of its spread, with the variance of a fair coin', () => {
    expect(process.expectedCount(65)).toBe(150)
    expect(process.countVariance(65)).toBe(25)
    expect(process.expectedTime(150)).toBe(65)
  })

  it('expect nothing between spread and next burst', () => {
    expect([10, 30, 60].map(x => process.expectedCount(x))).toEqual([100, 100, 100])
    expect([10, 30, 60].map(x => process.countVariance(x))).toEqual([0, 0, 0])
  })

  it('stay within their spread', () => {
    const all = times({ bursts: { size: 100, every: 60, spread: 10 } }, 1_000)
    for (const [i, time] of all.entries()) {
      const since = time - 60 * Math.floor(i / 100)
      expect(since).toBeGreaterThanOrEqual(0)
      expect(since).toBeLessThanOrEqual(10)
    }
  })
})

describe('diurnal', () => {
  const hour = 3600
  const process = openLoop({
    diurnal: { mean: 100, peakToMean: 1.8, period: 24 * hour, peakAt: 38 * hour },
  })
  const rateAt = (time: number) =>
    (process.expectedCount(time + 1) - process.expectedCount(time - 1)) / 2

  it('has its mean rate over every period, wherever that begins', () => {
    for (const from of [0, 1, 5.3 * hour, 100 * hour]) {
      const count = process.expectedCount(from + 24 * hour) - process.expectedCount(from)
      expect(count / (2_400 * hour)).toBeCloseTo(1, 12)
    }
  })

  it('has its peak where it is asked for, and its low half a period later', () => {
    expect(rateAt(14 * hour)).toBeCloseTo(180, 1)
    expect(rateAt(26 * hour)).toBeCloseTo(20, 1)
    expect(rateAt(8 * hour)).toBeCloseTo(100, 1)
  })

  it('follows the cosine within a thousandth of the mean', () => {
    for (let time = 1; time < 48 * hour; time += 997) {
      const wave = 100 + 80 * Math.cos((2 * Math.PI * (time - 14 * hour)) / (24 * hour))
      expect(Math.abs(rateAt(time) - wave)).toBeLessThan(0.1)
    }
  })

  it('is built on a cosine that is exact to 2e-15', () => {
    for (let i = 0; i <= 1_000; i++) {
      expect(Math.abs(cosineOfTurn(i / 1_000) - Math.cos((2 * Math.PI * i) / 1_000))).toBeLessThan(
        2e-15,
      )
    }
  })
})

describe('common random numbers', () => {
  it('another rate scales every time of a Poisson process', () => {
    const slow = times({ poisson: 1 }, 1_000)
    const fast = times({ poisson: 4 }, 1_000)
    expect(fast).toEqual(slow.map(time => time / 4))
  })

  it('a flat profile is the Poisson process of its rate', () => {
    expect(times({ profile: [{ at: 5, rate: 4 }] }, 1_000)).toEqual(times({ poisson: 4 }, 1_000))
  })

  it('a rate that changes later leaves the earlier arrivals where they were', () => {
    const flat = times({ poisson: 4 }, 1_000)
    const rising = [
      { at: 100, rate: 4 },
      { at: 200, rate: 40 },
    ]
    const until = times({ profile: rising }, 1_000).filter(time => time <= 100)
    expect(until.length).toBeGreaterThan(300)
    expect(until).toEqual(flat.slice(0, until.length))
  })
})

describe('readArrivals refuses in words', () => {
  const cases: readonly (readonly [unknown, string])[] = [
    [
      { poison: 5 },
      'poison: an arrival process must be one of poisson, regular, profile, diurnal, bursts, at, ' +
        'markov, users, trace: found "poison"; did you mean poisson?',
    ],
    [{ poisson: -1 }, 'poisson: poisson must be at least 0: found -1'],
    [{ at: [3, 1] }, 'at.1: at[1] must be at least 3, the one before: found 1'],
    [
      {
        profile: [
          { at: 5, rate: 1 },
          { at: 3, rate: 2 },
        ],
      },
      'profile.1.at: at must be at least 5, the one before: found 3',
    ],
    [{ bursts: { size: 2.5, every: 1 } }, 'bursts.size: size must be a whole number: found 2.5'],
    [
      { bursts: { size: 2, every: 1, spread: 3 } },
      'bursts: spread must be at most every: found spread 3, every 1',
    ],
    [
      { markov: [{ rate: 0, stay: 1 }] },
      'markov: markov needs a phase with a rate above 0: found only rates of 0',
    ],
    [
      { trace: { times: [1, 2], counts: [1] } },
      'trace: trace needs one count for each time: found 1 counts for 2 times',
    ],
    [
      { users: { users: 1, think: 5 } },
      'users.think: a distribution must be one name and its parameters, like { constant: ... }: found 5',
    ],
  ]
  for (const [given, problem] of cases) {
    it(`says ${problem}`, () => {
      const reading = readArrivals(given)
      const problems = reading.ok ? [] : reading.problems
      expect(problems.map(({ path, message }) => `${path.join('.')}: ${message}`)).toEqual([
        problem,
      ])
    })
  }
})
