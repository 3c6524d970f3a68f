import { describe, expect, test } from 'vitest'
import { outcome } from './shipped.ts'

describe('thumbnails, an index and a slow moderation', () => {
  const { functions, sources } = outcome('thumbnails-fan-out')

  test('exact: none is lost, and nobody who uploads is refused', () => {
    const { arrivals = 0, outcomes } = sources['uploads'] ?? {}
    expect(outcomes).toMatchObject({ completed: arrivals, dropped: 0, throttled: 0 })
    for (const name of ['thumbnail', 'index', 'moderation']) {
      expect(functions[name]).toMatchObject({
        AsyncEventsReceived: arrivals / 3,
        AsyncEventsDropped: 0,
        Invocations: arrivals / 3,
      })
    }
  })

  test('exact: two have their events at once, but for a cold start', () => {
    for (const name of ['thumbnail', 'index']) {
      expect(functions[name]).toMatchObject({ Throttles: 0, AsyncEventAge: { p50: 0, p99: 0 } })
    }
  })

  test('exact: the third is as busy as it may be, and its events wait for an hour', () => {
    const { ConcurrentExecutions, AsyncEventAge, Throttles = 0 } = functions['moderation'] ?? {}
    expect(ConcurrentExecutions?.max).toBe(5)
    expect(Throttles).toBeGreaterThan(100_000)
    // 18,000 events too many at 5 a second are an hour of work, and nobody is first come, first served.
    expect(AsyncEventAge?.max).toBeGreaterThan(3_600_000)
    expect(AsyncEventAge?.max).toBeLessThan(21_600_000)
  })
})

describe('nightly jobs', () => {
  const { functions, sources } = outcome('nightly-jobs')

  test('exact: each first attempt of seven nights is cold', () => {
    for (const name of ['backup', 'report', 'cleanup', 'digest', 'billing', 'alarm']) {
      expect(functions[name]).toMatchObject({ AsyncEventsReceived: 7, coldStarts: 7 })
    }
  })

  test('exact: the job that fails is tried three times a night, and given up', () => {
    expect(functions['billing']).toMatchObject({
      Invocations: 21,
      Errors: 21,
      AsyncEventsDropped: 7,
    })
    expect(functions['alarm']).toMatchObject({ Invocations: 7, AsyncEventsDropped: 0 })
    expect(sources['night']).toMatchObject({
      arrivals: 35,
      attempts: 49,
      outcomes: { completed: 28, deadLettered: 7 },
    })
  })
})
