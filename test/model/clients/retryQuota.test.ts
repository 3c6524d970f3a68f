import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { RetriedClass } from '../../../src/model/clients/answer.ts'
import type { RetryQuotaPlan } from '../../../src/model/clients/retryMode.ts'
import { retryModes } from '../../../src/model/clients/retryModes.ts'
import { RetryQuota } from '../../../src/model/clients/retryQuota.ts'

const classes = ['transient', 'throttling', 'timeout'] as const

function quotaOf(name: 'standard2026' | 'standardOld' | 'standardJs'): RetryQuota {
  const { quota } = retryModes[name].plan
  if (quota === undefined) throw new Error(`${name} has no quota`)
  return new RetryQuota(quota)
}

/** How many retries a full quota pays for. */
function retriesOf(quota: RetryQuota, answer: RetriedClass): number {
  let count = 0
  while (count < 1_000 && quota.pay(answer)) count++
  return count
}

describe('a quota of retries', () => {
  test.each([
    ['standard2026', 'transient', 35],
    ['standard2026', 'timeout', 35],
    ['standard2026', 'throttling', 100],
    ['standardOld', 'transient', 100],
    ['standardOld', 'throttling', 100],
    ['standardOld', 'timeout', 50],
    ['standardJs', 'transient', 50],
    ['standardJs', 'throttling', 100],
  ] as const)('of %s, full, pays for %s retries: %i', (name, answer, count) => {
    expect(retriesOf(quotaOf(name), answer)).toBe(count)
  })

  test('R1: throttled twice and then a success, it is left with 495 of 500', () => {
    const quota = quotaOf('standard2026')
    expect([quota.pay('throttling'), quota.pay('throttling')]).toEqual([true, true])
    expect(quota.tokens).toBe(490)
    quota.refund('throttling')
    expect(quota.tokens).toBe(495)
  })

  test('takes nothing where there is too little, and still pays for what is cheaper', () => {
    const quota = new RetryQuota({
      tokens: 13,
      transient: 14,
      throttling: 5,
      timeout: 14,
      refund: 1,
    })
    expect(quota.pay('transient')).toBe(false)
    expect(quota.tokens).toBe(13)
    expect(quota.pay('throttling')).toBe(true)
    expect(quota.tokens).toBe(8)
  })

  test('grows by one with each success at the first attempt, until a retry is paid again', () => {
    const quota = quotaOf('standard2026')
    retriesOf(quota, 'throttling')
    for (let i = 0; i < 4; i++) quota.refund(undefined)
    expect(quota.pay('throttling')).toBe(false)
    quota.refund(undefined)
    expect(quota.pay('throttling')).toBe(true)
  })

  test('of 0 tokens pays for nothing, and never more than 500 come back', () => {
    const free: RetryQuotaPlan = { tokens: 0, transient: 1, throttling: 1, timeout: 1, refund: 1 }
    expect(retriesOf(new RetryQuota(free), 'timeout')).toBe(0)
    const quota = quotaOf('standard2026')
    quota.pay('throttling')
    quota.refund('transient')
    expect(quota.tokens).toBe(500)
    quota.refund(undefined)
    expect(quota.tokens).toBe(500)
  })
})

test('its tokens stay between none and all, whatever happens', () => {
  const steps = fc.array(
    fc.record({ isRefund: fc.boolean(), answer: fc.constantFrom(undefined, ...classes) }),
  )
  fc.assert(
    fc.property(steps, fc.nat({ max: 60 }), (taken, tokens) => {
      const quota = new RetryQuota({
        tokens,
        transient: 14,
        throttling: 5,
        timeout: 10,
        refund: 1,
      })
      for (const { isRefund, answer } of taken) {
        const before = quota.tokens
        const isPayment = !isRefund && answer !== undefined
        const hasPaid = isPayment && quota.pay(answer)
        if (!isPayment) quota.refund(answer)
        expect(quota.tokens < before).toBe(hasPaid)
        expect(quota.tokens).toBeGreaterThanOrEqual(0)
        expect(quota.tokens).toBeLessThanOrEqual(tokens)
      }
    }),
  )
})
