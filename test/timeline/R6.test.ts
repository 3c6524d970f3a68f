import { expect, test } from 'vitest'
import { eventsOf } from '../support/simulate.ts'
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
