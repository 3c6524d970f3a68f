import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { millisecond, second } from '../../../src/math/time.ts'
import { backoff } from '../../../src/model/clients/backoff.ts'
import type { Jitter, RetryPlan } from '../../../src/model/clients/retryMode.ts'
import { retryModes } from '../../../src/model/clients/retryModes.ts'

const { standard2026, standardJs, legacy, adaptive } = retryModes

/** The waits of a request that is throttled all the time, for one draw. */
const waits = ({ plan }: { plan: RetryPlan }, draw: number) =>
  Array.from({ length: plan.attempts - 1 }, (_, index) =>
    backoff(plan, { answer: 'throttling', index, previous: 0, draw }),
  )

const sum = (times: readonly number[]) => times.reduce((all, time) => all + time, 0)

const own = (jitter: Jitter): RetryPlan => ({
  ...standard2026.plan,
  base: { transient: 100 * millisecond, throttling: 100 * millisecond },
  cap: 1 * second,
  jitter,
})

const at = (jitter: Jitter, index: number, draw: number, previous = 0) =>
  backoff(own(jitter), { answer: 'transient', index, previous, draw }) / millisecond

describe('backoff', () => {
  test('R1: three throttled attempts wait up to 1 s and 2 s, 1.5 s in all on average', () => {
    expect(waits(standard2026, 1)).toEqual([1 * second, 2 * second])
    expect(sum(waits(standard2026, 0.5))).toBe(1.5 * second)
    expect(waits(standard2026, 0)).toEqual([0, 0])
    expect(waits(adaptive, 1)).toEqual(waits(standard2026, 1))
  })

  test('R1: a timeout waits as a transient error does, up to 50 ms and 100 ms', () => {
    for (const answer of ['transient', 'timeout'] as const) {
      const longest = [0, 1].map(index =>
        backoff(standard2026.plan, { answer, index, previous: 0, draw: 1 }),
      )
      expect(longest).toEqual([50 * millisecond, 100 * millisecond])
    }
  })

  test('R4: five legacy attempts wait up to 1, 2, 4 and 8 s; R5: 500 ms and 1 s', () => {
    expect(waits(legacy, 1)).toEqual([1, 2, 4, 8].map(seconds => seconds * second))
    expect(waits(standardJs, 1)).toEqual([0.5 * second, 1 * second])
  })

  test('R1: no wait is longer than 20 s, however often one tries', () => {
    const late = { answer: 'throttling', previous: 0, draw: 1 } as const
    expect(backoff(standard2026.plan, { ...late, index: 4 })).toBe(16 * second)
    expect(backoff(standard2026.plan, { ...late, index: 5 })).toBe(20 * second)
    expect(backoff(standard2026.plan, { ...late, index: 5_000 })).toBe(20 * second)
  })

  test('none waits the whole time, equal half of it and more, full anything', () => {
    expect([0, 1, 2, 3, 4].map(index => at('none', index, 0.3))).toEqual([100, 200, 400, 800, 1000])
    expect([0, 1, 4].map(index => at('equal', index, 0))).toEqual([50, 100, 500])
    expect([0, 1, 4].map(index => at('equal', index, 0.5))).toEqual([75, 150, 750])
    expect([0, 1, 4].map(index => at('full', index, 0.25))).toEqual([25, 50, 250])
  })

  test('decorrelated goes from the base to three times the last wait, at first the base', () => {
    expect([0, 0.5, 1].map(draw => at('decorrelated', 0, draw, 77 * second))).toEqual([
      100, 200, 300,
    ])
    const after = (draw: number) => at('decorrelated', 1, draw, 200 * millisecond)
    expect([0, 0.5, 1].map(after)).toEqual([100, 350, 600])
    expect(at('decorrelated', 2, 1, 900 * millisecond)).toBe(1000)
  })
})

const jitters = fc.constantFrom<Jitter>('full', 'equal', 'decorrelated', 'none')
const draws = fc.double({ min: 0, max: 1, noNaN: true })

test('a wait is a whole time within its bounds, for all plans and draws', () => {
  const times = fc.integer({ min: 0, max: 3_600 * second })
  fc.assert(
    fc.property(
      jitters,
      times,
      times,
      times,
      fc.nat({ max: 40 }),
      draws,
      (jitter, base, cap, previous, index, draw) => {
        const plan = { ...own(jitter), base: { transient: base, throttling: 0 }, cap }
        const wait = backoff(plan, { answer: 'transient', index, previous, draw })
        const last = index === 0 ? base : previous
        const bounds = {
          full: [0, cap],
          equal: [Math.floor(Math.min(base, cap) / 2), cap],
          decorrelated: [Math.min(cap, base, 3 * last), Math.min(cap, Math.max(base, 3 * last))],
          none: [Math.min(base, cap), cap],
        }
        const [least = 0, most = 0] = bounds[jitter]
        expect(Number.isSafeInteger(wait)).toBe(true)
        expect(wait).toBeGreaterThanOrEqual(least)
        expect(wait).toBeLessThanOrEqual(most)
      },
    ),
  )
})

test('a larger draw never waits less', () => {
  fc.assert(
    fc.property(jitters, draws, draws, fc.nat({ max: 10 }), (jitter, one, other, index) => {
      const [low, high] = [Math.min(one, other), Math.max(one, other)]
      const waitOf = (draw: number) => at(jitter, index, draw, 500 * millisecond)
      expect(waitOf(high)).toBeGreaterThanOrEqual(waitOf(low))
    }),
  )
})
