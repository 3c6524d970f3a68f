import { describe, expect, test } from 'vitest'
import type { LogRecord } from '../../../src/metrics/logRecord.ts'
import { eventsOf, simulate } from '../../support/simulate.ts'
import { tally } from '../../support/tally.ts'

const modes = [
  '{ attempts: 100, base: 20ms, cap: 2s, jitter: full }',
  '{ attempts: 100, base: 20ms, cap: 2s, jitter: equal }',
  '{ attempts: 100, base: 20ms, cap: 2s, jitter: decorrelated }',
  '{ attempts: 100, base: 20ms, cap: 2s, jitter: none }',
  'legacy',
  'standard2026',
  'adaptive',
] as const

/** More than f can do, some of which fails, and some of which is slower than anybody waits for. */
const storm = (retries: string, Type: string) => `
  name: storm
  duration: 45s
  functions:
    f:
      Runtime: nodejs22.x
      Timeout: 2
      ReservedConcurrentExecutions: 10
      init: { constant: 50ms }
      duration: { lognormal: { mean: 200ms, cv: 1.5 } }
      errors: 5%
      crashes: 1%
  sources:
    s: { Type: ${Type}, FunctionName: f, timeout: 1s, overhead: { exponential: 20ms }, retries: ${retries}, arrivals: { poisson: 60/s } }
`

/** Counts of a log, and what of it is still under way at its end. */
function countsOf(records: readonly LogRecord[]) {
  const events = tally(records.map(({ event }) => event))
  const outcomes = tally(records.flatMap(each => (each.event === 'ended' ? [each.outcome] : [])))
  const attemptsOfEnded = records.reduce(
    (sum, each) => sum + (each.event === 'ended' ? each.attempts : 0),
    0,
  )
  const ended = new Set(records.flatMap(each => (each.event === 'ended' ? [each.request] : [])))
  const attemptsOfOthers = records.filter(
    each => each.event === 'attempted' && !ended.has(each.request),
  ).length
  return { events, outcomes, attemptsOfEnded, attemptsOfOthers, ended }
}

describe('retries lose nothing and count nothing twice', () => {
  for (const Type of ['Sdk', 'Api']) {
    test.each(modes)(`${Type}, %s`, retries => {
      const records: LogRecord[] = eventsOf(storm(retries, Type))
      const { functions, sources } = simulate(storm(retries, Type))
      const s = sources['s']
      const f = functions['f']
      const { events, outcomes, attemptsOfEnded, attemptsOfOthers, ended } = countsOf(records)

      // Every request has one outcome, or is still under way.
      expect(ended.size).toBe(events['ended'])
      expect(s?.arrivals).toBe(events['requested'])
      expect(total(s?.outcomes)).toBe(s?.arrivals)
      for (const name of ['completed', 'failed', 'timedOut', 'throttled'] as const) {
        expect(s?.outcomes[name]).toBe(outcomes[name] ?? 0)
      }
      // Every attempt belongs to a request and has one answer, or is still under way.
      expect(s?.attempts).toBe(events['attempted'])
      expect(attemptsOfEnded + attemptsOfOthers).toBe(s?.attempts)
      expect(total(s?.answers)).toBe(events['answered'])
      expect((s?.attempts ?? 0) - total(s?.answers)).toBe(s?.outcomes.inFlight)
      expect(s?.amplification).toBeCloseTo((s?.attempts ?? NaN) / (s?.arrivals ?? NaN), 12)
      // Lambda decided of each attempt once; nothing has an answer before.
      const decided = records.filter(each => each.event === 'decided').map(attemptOf)
      const answered = records.filter(each => each.event === 'answered').map(attemptOf)
      expect(new Set(decided).size).toBe(decided.length)
      expect(new Set([...decided, ...answered]).size).toBe(decided.length)
      // It was a storm.
      expect(f?.Throttles).toBeGreaterThan(100)
      expect(s?.abandoned.count).toBeGreaterThan(10)
    })
  }
})

describe('retries without a limit', () => {
  test.each(modes.slice(0, 4))('serve everybody in the end where there is time: %s', retries => {
    const yaml = `
      name: burst
      duration: 1h
      functions:
        f: { Runtime: nodejs22.x, ReservedConcurrentExecutions: 5, init: { constant: 0s }, duration: { constant: 100ms } }
      sources:
        s: { Type: Sdk, FunctionName: f, retries: ${retries}, arrivals: { at: [${Array(60).fill('0s').join(', ')}] } }
    `
    const { s } = simulate(yaml).sources
    expect(s?.outcomes.completed).toBe(60)
    expect(s?.outcomes.throttled).toBe(0)
  })
})

function attemptOf({
  request,
  attempt = 1,
}: Readonly<{ request: string; attempt?: number }>): string {
  return `${request} ${attempt}`
}

function total(counts: object = {}): number {
  return Object.values(counts).reduce((sum: number, each: number) => sum + each, 0)
}
