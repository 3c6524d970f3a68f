import { expect, test } from 'vitest'
import type { RetrierPlan } from '../../src/model/stateMachines/retrier.ts'
import { retrierWait } from '../../src/model/stateMachines/retrierWait.ts'
import { retrierPlan } from '../../src/scenario/stateMachines/retrierPlan.ts'

// https://docs.aws.amazon.com/step-functions/latest/dg/concepts-error-handling.html (read 2026-11)

/** The seconds that a state waits after each of these errors; undefined where it is not tried again. */
function waits(retriers: readonly RetrierPlan[], errors: readonly string[], draw = 1) {
  const used: number[] = []
  const chance = { uniform: () => draw }
  return errors.map(error => {
    const wait = retrierWait(retriers, used, error, chance)
    return wait === undefined ? undefined : wait / 1e6
  })
}

const timeouts = ['States.Timeout', 'States.Timeout', 'States.Timeout', 'States.Timeout']

test('SF2: 3, 6 and 12 s with an interval of 3 s and a rate of 2', () => {
  const retrier = retrierPlan({ ErrorEquals: ['States.Timeout'], IntervalSeconds: 3 })
  expect(waits([retrier], timeouts)).toEqual([3, 6, 12, undefined])
})

test('SF2: example 1, three seconds each time with a rate of 1', () => {
  const retrier = retrierPlan({
    ErrorEquals: ['States.Timeout'],
    IntervalSeconds: 3,
    MaxAttempts: 2,
    BackoffRate: 1,
  })
  expect(waits([retrier], timeouts)).toEqual([3, 3, undefined, undefined])
})

test('SF2: example 2, no wait is longer than MaxDelaySeconds, and full jitter shortens each', () => {
  const retrier = retrierPlan({
    ErrorEquals: ['States.Timeout'],
    IntervalSeconds: 3,
    MaxDelaySeconds: 5,
    JitterStrategy: 'FULL',
  })
  expect(waits([retrier], timeouts)).toEqual([3, 5, 5, undefined])
  expect(waits([retrier], timeouts, 0.5)).toEqual([1.5, 2.5, 2.5, undefined])
})

test('SF2: example 3, all errors but States.Timeout', () => {
  const retriers = [
    retrierPlan({ ErrorEquals: ['States.Timeout'], MaxAttempts: 0 }),
    retrierPlan({ ErrorEquals: ['States.ALL'] }),
  ]
  expect(waits(retriers, ['States.Timeout', 'Any', 'Lambda.Unknown'])).toEqual([undefined, 1, 2])
})

test('SF2: example 4, a retrier counts all of its errors together, whatever comes between', () => {
  const retriers = [
    retrierPlan({ ErrorEquals: ['ErrorA', 'ErrorB'], IntervalSeconds: 1, MaxAttempts: 2 }),
    retrierPlan({ ErrorEquals: ['ErrorC'], IntervalSeconds: 5 }),
  ]
  expect(waits(retriers, ['ErrorA', 'ErrorB', 'ErrorC', 'ErrorB'])).toEqual([1, 2, 5, undefined])
})
