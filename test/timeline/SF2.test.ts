import { describe, expect, test } from 'vitest'
import { simulate } from '../support/simulate.ts'
import { attempts, machineOf, taskOf } from './executionTable.ts'

const failing = ', errors: 100%'
const throttled = ', ReservedConcurrentExecutions: 0'
const retried = (...retriers: readonly string[]) =>
  taskOf(`End: true, Retry: [${retriers.map(each => `{ ErrorEquals: ${each} }`).join(', ')}]`)

describe('SF2: a Task is tried again', () => {
  test('1, 2 and 4 s after its error, where nothing is set', () => {
    expect(attempts(machineOf(retried('[States.ALL]'), failing))).toEqual({
      at: [0, 2, 5, 10],
      ended: 'failed at 11 s',
    })
  })

  test('after waits of its own', () => {
    const retrier = '[States.TaskFailed], IntervalSeconds: 3, BackoffRate: 1.5, MaxAttempts: 2'
    expect(attempts(machineOf(retried(retrier), failing))).toEqual({
      at: [0, 4, 9.5],
      ended: 'failed at 10.5 s',
    })
  })

  test('after MaxDelaySeconds at most', () => {
    const retrier = '[States.ALL], BackoffRate: 10, MaxDelaySeconds: 5'
    expect(attempts(machineOf(retried(retrier), throttled))).toEqual({
      at: [0, 1, 6, 11],
      ended: 'failed at 11 s',
    })
  })

  test('not at all with MaxAttempts 0, nor after another error', () => {
    const none = { at: [0], ended: 'failed at 1 s' }
    expect(attempts(machineOf(retried('[States.ALL], MaxAttempts: 0'), failing))).toEqual(none)
    expect(attempts(machineOf(retried('[Lambda.TooManyRequestsException]'), failing))).toEqual(none)
    expect(attempts(machineOf(retried('[States.Timeout]'), failing))).toEqual(none)
  })

  test('when it was throttled, by the name that AWS has for it', () => {
    const retrier = '[Lambda.TooManyRequestsException], IntervalSeconds: 2, MaxAttempts: 4'
    expect(attempts(machineOf(retried(retrier), throttled))).toEqual({
      at: [0, 2, 6, 14, 30],
      ended: 'failed at 30 s',
    })
  })

  test('by the first retrier that names the error, and by no later one', () => {
    const two = retried('[Error], MaxAttempts: 1', '[States.ALL], IntervalSeconds: 7')
    expect(attempts(machineOf(two, failing)).at).toEqual([0, 2])
    expect(attempts(machineOf(two, throttled)).at).toEqual([0, 7, 21, 49])
  })

  test('after anything from nothing to the whole wait with full jitter', () => {
    const retrier = '[States.ALL], IntervalSeconds: 100, BackoffRate: 1, MaxAttempts: 30'
    const { at } = attempts(machineOf(retried(`${retrier}, JitterStrategy: FULL`), throttled))
    const waits = at.slice(1).map((time, i) => time - (at[i] ?? 0))
    expect(waits).toHaveLength(30)
    for (const wait of waits) expect(wait).toBeLessThanOrEqual(100)
    expect(Math.min(...waits)).toBeLessThan(30)
    expect(Math.max(...waits)).toBeGreaterThan(70)
    const plain = attempts(machineOf(retried(`${retrier}, JitterStrategy: NONE`), throttled))
    expect(plain.at.at(-1)).toBe(3_000)
  })

  test('and its retries are attempts of one request', () => {
    const { sources } = simulate(machineOf(retried('[States.ALL]'), failing))
    expect(sources['flow']).toMatchObject({
      arrivals: 1,
      attempts: 4,
      outcomes: { failed: 1 },
      calls: { A: { arrivals: 1, attempts: 4 } },
    })
  })
})

test('SF2: a Map is tried again as a whole', () => {
  const yaml = machineOf(
    `{ StartAt: M, States: { M: { Type: Map, items: 2, MaxConcurrency: 1, End: true,
        Retry: [{ ErrorEquals: [States.ALL], IntervalSeconds: 5, MaxAttempts: 1 }],
        ItemProcessor: ${taskOf('End: true')} } } }`,
    failing,
  )
  expect(attempts(yaml)).toEqual({ at: [0, 6], ended: 'failed at 7 s' })
})
