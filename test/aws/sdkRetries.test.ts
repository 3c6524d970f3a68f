// https://docs.aws.amazon.com/sdkref/latest/guide/feature-retry-behavior.html, read 2026-10

import { describe, expect, test } from 'vitest'
import type { LogRecord } from '../../src/metrics/logRecord.ts'
import { eventsOf, simulate } from '../support/simulate.ts'
import { distanceFrom } from '../theory/tool/distanceFrom.ts'

/** 50 requests, as many as the tokens of a client allow to try twice again, and none succeeds. */
const throttled = `
  name: throttled
  duration: 500s
  functions:
    f: { Runtime: nodejs22.x, ReservedConcurrentExecutions: 0, init: { constant: 0s }, duration: { constant: 1ms } }
  sources:
    s: { Type: Sdk, FunctionName: f, retries: standard2026, arrivals: { regular: 0.1/s } }
`

interface Waits {
  readonly first: number
  readonly second: number
}

/** The two waits of each request, in seconds: from an attempt that was throttled at once to the next. */
function waitsOf(records: readonly LogRecord[]): Waits[] {
  const attempts = new Map<string, number[]>()
  for (const record of records) {
    if (record.event !== 'attempted') continue
    attempts.set(record.request, [...(attempts.get(record.request) ?? []), record.at / 1e6])
  }
  return Array.from(attempts.values(), ([a = NaN, b = NaN, c = NaN]) => ({
    first: b - a,
    second: c - b,
  }))
}

describe('throttling with three attempts (R1)', () => {
  const runs = Array.from({ length: 20 }, (_, i) =>
    waitsOf(eventsOf(throttled, { seed: `sdk ${i}` })),
  )
  const all = runs.flat()

  test('waits up to 1 s and then up to 2 s: 3 s at most', () => {
    expect(all).toHaveLength(1_000)
    expect(all.filter(({ first }) => !(first >= 0 && first <= 1))).toEqual([])
    expect(all.filter(({ second }) => !(second >= 0 && second <= 2))).toEqual([])
    expect(Math.max(...all.map(({ first }) => first))).toBeGreaterThan(0.99)
    expect(Math.max(...all.map(({ second }) => second))).toBeGreaterThan(1.98)
  })

  test.each([
    ['0.5 s first', 0.5, ({ first }: Waits) => first],
    ['1 s then', 1, ({ second }: Waits) => second],
    ['1.5 s in all', 1.5, ({ first, second }: Waits) => first + second],
  ])('%s on average', (_, expected, of) => {
    const means = runs.map(run => run.reduce((sum, each) => sum + of(each), 0) / run.length)
    expect(distanceFrom(means, expected)).toBe('')
  })

  test('a uniform wait has a variance of a twelfth, and two in a row are independent', () => {
    const mean = (of: (waits: Waits) => number) => runs.map(run => average(run.map(of)))
    expect(
      distanceFrom(
        mean(({ first }) => (first - 0.5) ** 2),
        1 / 12,
      ),
    ).toBe('')
    expect(
      distanceFrom(
        mean(({ second }) => (second - 1) ** 2),
        4 / 12,
      ),
    ).toBe('')
    const together = mean(({ first, second }) => 1 + (first - 0.5) * (second - 1))
    expect(distanceFrom(together, 1)).toBe('')
  })
})

test('no retry without tokens: an outage is asked 3 times as much at first, and as much as before then', () => {
  const ask = (duration: string) =>
    simulate(throttled.replace('500s', duration)).sources['s']?.attempts ?? NaN
  expect(ask('500s')).toBe(150)
  expect(ask('1000s') - ask('500s')).toBe(50)
})

function average(values: readonly number[]): number {
  return values.reduce((sum, each) => sum + each, 0) / values.length
}
