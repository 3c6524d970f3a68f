import { describe, expect, test } from 'vitest'
import { millisecond, second } from '../../../src/math/time.ts'
import type { RetryMode, RetryPlan } from '../../../src/model/clients/retryMode.ts'
import { retryModes } from '../../../src/model/clients/retryModes.ts'

const { none, standard2026, standardOld, standardJs, legacy, adaptive } = retryModes
const modes: readonly RetryMode[] = Object.values(retryModes)

const tokens = (transient: number, throttling: number, timeout: number) => ({
  tokens: 500,
  transient,
  throttling,
  timeout,
  refund: 1,
})

/** Typed by hand from R1 to R5. */
const plans: [RetryMode, Omit<RetryPlan, 'isAdaptive' | 'jitter'>][] = [
  [
    standard2026,
    {
      attempts: 3,
      base: { transient: 50 * millisecond, throttling: 1_000 * millisecond },
      cap: 20 * second,
      quota: tokens(14, 5, 14),
    },
  ],
  [
    standardOld,
    {
      attempts: 3,
      base: { transient: 1 * second, throttling: 1 * second },
      cap: 20 * second,
      quota: tokens(5, 5, 10),
    },
  ],
  [
    standardJs,
    {
      attempts: 3,
      base: { transient: 100 * millisecond, throttling: 500 * millisecond },
      cap: 20 * second,
      quota: tokens(10, 5, 10),
    },
  ],
  [
    legacy,
    {
      attempts: 5,
      base: { transient: 1 * second, throttling: 1 * second },
      cap: 3_600 * second,
      quota: undefined,
    },
  ],
]

test.each(plans)('$name is as published', ({ plan }, published) => {
  expect(plan).toEqual({ ...published, jitter: 'full', isAdaptive: false })
})

test('none makes one attempt, and adaptive is standard2026 with a limiter', () => {
  expect(none.plan).toMatchObject({ attempts: 1, quota: undefined, isAdaptive: false })
  expect(adaptive.plan).toEqual({ ...standard2026.plan, isAdaptive: true })
})

describe.each(modes)('$name', ({ name, rule, summary, plan }) => {
  test('has its own name in the list, a rule and one sentence', () => {
    expect(Object.entries(retryModes).find(([key]) => key === name)?.[1].name).toBe(name)
    expect(rule).toMatch(/^R[1-6]$/)
    expect(summary).toMatch(/^[A-Z].{10,}[^.]$/)
  })

  test('waits whole microseconds', () => {
    const times = [plan.base.transient, plan.base.throttling, plan.cap]
    expect(times.every(Number.isSafeInteger)).toBe(true)
  })
})
