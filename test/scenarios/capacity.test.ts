import { describe, expect, test } from 'vitest'
import { erlangB } from '../../src/math/queueing/erlangB.ts'
import { outcome } from './shipped.ts'

/** The share of a function's requests between two times, in seconds, that are throttled. */
function throttledShare(scenario: string, lambda: string, from: number, to: number): number {
  const { functions } = outcome(scenario, { duration: `${to}s`, warmup: `${from}s` })
  return functions[lambda]?.throttleRate.rate ?? Number.NaN
}

describe('a database with 50 connections', () => {
  const { functions, resources } = outcome('database-50-connections')

  test('exact theory: guarded, 0.33% are refused usually and 16.1% in the evening', () => {
    const share = (from: number, to: number) =>
      throttledShare('database-50-connections', 'guarded-orders', from, to)
    expect(erlangB(50, 35)).toBeCloseTo(0.0033, 4)
    expect(erlangB(50, 55)).toBeCloseTo(0.161, 3)
    expect(Math.abs(share(20, 180) - erlangB(50, 35))).toBeLessThan(0.002)
    expect(Math.abs(share(260, 540) - erlangB(50, 55))).toBeLessThan(0.012)
  })

  test('exact: guarded, nobody waits for the database', () => {
    expect(resources['guarded-database']).toMatchObject({ refused: 0, wait: { max: 0 } })
  })

  test('exact in part: free to grow, they wait inside the function until the account is full', () => {
    expect(resources['database']?.queued.max).toBe(950 - 50)
    expect(Object.keys(functions['orders']?.throttlesByLimit ?? {})).toEqual(['accountConcurrency'])
    // 900 before them, 250 of which are served in a second.
    expect(resources['database']?.wait.p95).toBeGreaterThan(3500)
    expect(resources['database']?.wait.max).toBeLessThan(4000)
    const times =
      (functions['orders']?.gbSeconds ?? 0) / (functions['guarded-orders']?.gbSeconds ?? 1)
    expect(times).toBeGreaterThan(8)
    expect(times).toBeLessThan(10)
  })

  test('exact theory: a database that lets nobody wait refuses as many, inside the function', () => {
    const refusing = outcome('database-50-connections', { 'resources.database.queue': '0' })
    const { refused = Number.NaN } = refusing.resources['database'] ?? {}
    expect(refusing.functions['orders']?.Errors).toBe(refused)
    expect(Math.abs(refused / (functions['guarded-orders']?.Throttles ?? 0) - 1)).toBeLessThan(0.06)
  })
})

describe('breaking news', () => {
  const { render } = outcome('breaking-news').functions

  test('exact in part: the quota binds, and nothing else, from the second wave on', () => {
    expect(Object.keys(render?.throttlesByLimit ?? {})).toEqual(['accountConcurrency'])
    const first = render?.throttlesByLimit['accountConcurrency']?.firstMs ?? 0
    expect(first).toBeGreaterThan(7 * 60_000)
    expect(first).toBeLessThan(8 * 60_000)
  })

  test('exact theory: of 2,000 in flight on 1,500, 25.1% are refused', () => {
    expect(erlangB(1500, 2000)).toBeCloseTo(0.251, 3)
    const share = throttledShare('breaking-news', 'render', 490, 600)
    expect(Math.abs(share - erlangB(1500, 2000))).toBeLessThan(0.01)
  })

  test('shape: with a quota of 2,500 none is throttled, by the rule of today and the one of 2021', () => {
    for (const scalingModel of ['current', 'legacy2023']) {
      const quota = { 'account.ConcurrentExecutions': '2500', duration: '495s' }
      expect(
        outcome('breaking-news', { ...quota, 'account.scalingModel': scalingModel }).functions[
          'render'
        ]?.Throttles,
      ).toBe(0)
    }
  })
})
