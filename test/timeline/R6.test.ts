import { expect, test } from 'vitest'
import type { LogRecord } from '../../src/metrics/logRecord.ts'
import { eventsOf } from '../support/simulate.ts'
import { AdaptiveClient } from './adaptiveClient.ts'
import { lines } from './lines.ts'
import { attemptsOf, fills, hopeless, times, waitsOf } from './retries.ts'
import { table } from './table.ts'

const scenario = (reserved: number, arrivals: string) => `
  name: timeline
  duration: 10s
  functions:
    f: { Runtime: nodejs22.x, ReservedConcurrentExecutions: ${reserved}, init: { constant: 0s }, duration: { constant: 1ms } }
  sources:
    s: { Type: Sdk, FunctionName: f, retries: adaptive, arrivals: { at: [${arrivals}] } }
`

test('R6: who was never throttled is never held back', () => {
  const records = eventsOf(scenario(100, Array(100).fill('0s').join(', ')))
  expect(records.filter(({ event }) => event === 'attempted')).toHaveLength(100)
  expect(records.filter(({ event }) => event === 'held')).toEqual([])
})

test('R6: after a throttle, first attempts are held back: one each 2 s for who had measured nothing', () => {
  const records = eventsOf(scenario(0, '0s, 1ms')).filter(
    record =>
      record.at < 2_000_001 &&
      !(
        record.event === 'waits' ||
        (record.event === 'attempted' && record.request === 's#1' && record.attempt > 1)
      ),
  )
  expect(table(records, 'attempted', 'held')).toBe(
    lines(`
      0s   s#1  attempt 1
      1ms  s#2  held         until 2s
      2s   s#2  attempt 1
    `),
  )
})

test('R6: its attempts, waits and tokens are those of R1', () => {
  const records = hopeless('throttled', 'adaptive', 60)
  const [first, second, third] = waitsOf(records)
  expect([fills(first, 0, 1), fills(second, 0, 2), third]).toEqual([true, true, undefined])
  expect(attemptsOf(records)).toEqual([...times(50, 3), ...times(10, 1)])
})

/** One at a time: a client that asks again and again, throttled from 3 s to 6 s and at 20 s. */
const oneAtATime = `
  name: adaptive
  duration: 60s
  functions:
    f:
      Runtime: nodejs22.x
      ReservedConcurrentExecutions: 1
      Timeout: 10
      init: { constant: 0s }
      duration: { exponential: { mean: 20ms } }
      versions:
        1: { duration: { constant: 3s } }
        2: { duration: { constant: 100ms } }
  sources:
    s: { Type: Sdk, FunctionName: "f:$LATEST", retries: adaptive, arrivals: { users: { users: 1, think: { exponential: { mean: 10ms } } } } }
    hog: { Type: Sdk, FunctionName: "f:1", retries: { attempts: 100, base: 1ms, cap: 1ms, jitter: none }, arrivals: { at: [3s] } }
    hiccup: { Type: Sdk, FunctionName: "f:2", retries: { attempts: 100, base: 1ms, cap: 1ms, jitter: none }, arrivals: { at: [20s] } }
`

test('R6: 0.7 of the measured rate, then along the cubic curve, at most twice what it measures', () => {
  const client = new AdaptiveClient()
  let ready = 0
  let held = 0
  let throttles = 0
  const apart: number[] = []
  for (const record of eventsOf(oneAtATime).filter(isOfClient)) {
    const now = record.at / 1e6
    if (record.event === 'requested') ready = now
    if (record.event === 'waits') ready = record.until / 1e6
    if (record.event === 'attempted') {
      const sent = client.sends(ready)
      if (sent > ready) held++
      apart.push(Math.abs(sent - now))
    }
    if (record.event === 'answered') {
      if (record.answer === 'throttled') throttles++
      client.answered(now, record.answer === 'throttled')
    }
  }
  expect(throttles).toBeGreaterThan(2)
  expect(held).toBeGreaterThan(100)
  expect(Math.max(...apart)).toBeLessThan(3e-6)
})

function isOfClient(record: LogRecord): boolean {
  return 'request' in record && record.request.startsWith('s#')
}
