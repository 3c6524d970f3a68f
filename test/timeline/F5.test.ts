import { describe, expect, test } from 'vitest'
import { eventsOf, problemsOf, simulate } from '../support/simulate.ts'
import { lines } from './lines.ts'
import { table } from './table.ts'

const trigger = (settings: string, source = '') => `
  name: timeline
  duration: 1m
  functions:
    f: { Runtime: nodejs22.x, Timeout: 30, init: { constant: 0s }, ${settings} }
  sources:
    s: { Type: Cognito, ${source}FunctionName: f, arrivals: { at: [0s] } }
`

const shown = ['attempted', 'decided', 'answered', 'finished', 'ended'] as const

describe('F5: a trigger', () => {
  test('has 5 s, and three attempts; all that was called runs on', () => {
    const yaml = trigger('duration: { constant: 6s }')
    expect(table(eventsOf(yaml), ...shown)).toBe(
      lines(`
        0s   s#1  attempt 1
        0s   s#1  cold       f:$LATEST#1
        5s   s#1  answer 1                gaveUp
        5s   s#1  attempt 2
        5s   s#1  cold       f:$LATEST#2
        6s   s#1  completed  f:$LATEST#1  6000 ms, billed 6000
        10s  s#1  answer 2                gaveUp
        10s  s#1  attempt 3
        10s  s#1  warm       f:$LATEST#1
        11s  s#1  completed  f:$LATEST#2  6000 ms, billed 6000
        15s  s#1  answer 3                gaveUp
        15s  s#1  ends                    timedOut after 3
        16s  s#1  completed  f:$LATEST#1  6000 ms, billed 6000
      `),
    )
    expect(simulate(yaml).sources['s']).toMatchObject({
      arrivals: 1,
      attempts: 3,
      amplification: 3,
      abandoned: { count: 3, billedDurationMs: 18_000 },
    })
  })

  test('that takes exactly 5 s is in time', () => {
    expect(table(eventsOf(trigger('duration: { constant: 5s }')), ...shown)).toBe(
      lines(`
        0s  s#1  attempt 1
        0s  s#1  cold       f:$LATEST#1
        5s  s#1  completed  f:$LATEST#1  5000 ms, billed 5000
        5s  s#1  answer 1                completed
        5s  s#1  ends                    completed after 1
      `),
    )
  })

  test.each([
    ['errors', 'error'],
    ['crashes', 'crash'],
  ])('whose function has %s is not tried again', (setting, outcome) => {
    const yaml = trigger(`${setting}: 100%, duration: { constant: 1s }`)
    const answer = outcome === 'crash' ? 'crashed' : 'error'
    expect(table(eventsOf(yaml), ...shown)).toBe(
      lines(`
        0s  s#1  attempt 1
        0s  s#1  cold       f:$LATEST#1
        1s  s#1  ${outcome.padEnd(9)}  f:$LATEST#1  1000 ms, billed 1000
        1s  s#1  answer 1                ${answer}
        1s  s#1  ends                    failed after 1
      `),
    )
  })

  test('that is throttled is tried again at once', () => {
    const yaml = trigger('ReservedConcurrentExecutions: 0, duration: { constant: 1s }')
    expect(table(eventsOf(yaml), ...shown)).toBe(
      lines(`
        0s  s#1  attempt 1
        0s  s#1  throttled  -  reservedConcurrency
        0s  s#1  answer 1      throttled
        0s  s#1  attempt 2
        0s  s#1  throttled  -  reservedConcurrency
        0s  s#1  answer 2      throttled
        0s  s#1  attempt 3
        0s  s#1  throttled  -  reservedConcurrency
        0s  s#1  answer 3      throttled
        0s  s#1  ends          throttled after 3
      `),
    )
  })

  test('has neither a time nor retries that could be set', () => {
    const settings = 'duration: { constant: 1s }'
    expect(problemsOf(trigger(settings, 'TimeoutInMillis: 5000, '))).toHaveLength(1)
    expect(problemsOf(trigger(settings, 'retries: standard2026, '))).toHaveLength(1)
  })
})
