// https://docs.aws.amazon.com/lambda/latest/dg/invocation-async-error-handling.html, read 2026-10

import { describe, expect, test } from 'vitest'
import type { LogRecord } from '../../src/metrics/logRecord.ts'
import { eventsOf, simulate } from '../support/simulate.ts'

const event = (pay: string, more = '') => `
  name: one event
  duration: 8h
  functions:
    front: { Runtime: nodejs22.x, init: { constant: 0s }, work: [{ invoke: { FunctionName: pay, InvocationType: Event } }] }
    pay: { Runtime: nodejs22.x, Timeout: 900, init: { constant: 0s }, ${pay} }
  sources:
    s: { Type: Sdk, FunctionName: front, arrivals: { at: [0s] } }
    ${more}
`

/** When the event was handed to the function, in seconds, and what was decided. */
function tries(records: readonly LogRecord[]): (readonly [at: number, decision: string])[] {
  return records.flatMap(record =>
    record.event === 'decided' && record.request.startsWith('front>')
      ? [[record.at / 1e6, record.decision] as const]
      : [],
  )
}

describe('A33: an event that always fails (AS-2)', () => {
  test.each([
    ['0s', [0, 60, 180]],
    ['2s', [0, 62, 184]],
  ])('with a handler of %s has attempts at 0, 60 and 180 s and its run times', (time, expected) => {
    const yaml = event(`errors: 100%, duration: { constant: ${time} }`)
    expect(tries(eventsOf(yaml)).map(([at]) => at)).toEqual(expected)
    expect(simulate(yaml).functions).toMatchObject({
      pay: { Invocations: 3, Errors: 3, Throttles: 0 },
      front: { Invocations: 1, Errors: 0 },
    })
  })
})

/** Somebody else has the only environment that pay may have, 15 minutes each, one after the other. */
const hogs = Array.from({ length: 30 }, (_, i) => `${900 * i}s`).join(', ')

describe('A35: an event that is throttled for good (AS-3)', () => {
  const yaml = event(
    'ReservedConcurrentExecutions: 1, duration: { constant: 1s }, versions: { 1: { duration: { constant: 900s } } }',
    `hog: { Type: Sdk, FunctionName: "pay:1", arrivals: { at: [${hogs}] } }`,
  ).replace('FunctionName: pay,', 'FunctionName: "pay:$LATEST",')

  test('is tried again at 1, 3, 7, 15, 31, 63, 127, 255 and 511 s, then each 300 s: 79 times, last at 21,511 s', () => {
    const all = tries(eventsOf(yaml))
    const expected = [1, 3, 7, 15, 31, 63, 127, 255, 511]
    for (let at = 811; at <= 21_600; at += 300) expected.push(at)
    expect(all.map(([at]) => at)).toEqual([0, ...expected])
    expect(expected).toHaveLength(79)
    expect(expected.at(-1)).toBe(21_511)
    expect(new Set(all.map(([, decision]) => decision))).toEqual(new Set(['throttled']))
  })

  test('80 Throttles, no Invocation but those of somebody else, and whoever handed it over knows of none', () => {
    const { front, pay } = simulate(yaml).functions
    expect(pay).toMatchObject({ Throttles: 80, Invocations: 30, Errors: 0 })
    expect(front).toMatchObject({ Errors: 0, Throttles: 0 })
  })
})
