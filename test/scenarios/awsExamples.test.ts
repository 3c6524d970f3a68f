// What AWS publishes about its own examples, exactly. Each scenario names its page.

import { describe, expect, test } from 'vitest'
import { eventLog } from '../../src/metrics/eventLog.ts'
import type { LogRecord } from '../../src/metrics/logRecord.ts'
import { outcome } from './shipped.ts'

/** Throttled requests of each minute. */
function throttledByMinute(name: string, scalingModel: string): number[] {
  const minutes: number[] = []
  const count = (record: LogRecord) => {
    if (record.event !== 'decided') return
    const minute = record.at / 60e6
    minutes[minute] = (minutes[minute] ?? 0) + (record.decision === 'throttled' ? 1 : 0)
  }
  outcome(name, { 'account.scalingModel': scalingModel }, { observer: eventLog(count) })
  return minutes
}

describe('10,000 requests: throttled in each minute', () => {
  // https://serverlessland.com/content/service/lambda/guides/aws-lambda-operator-guide/on-demand-scaling
  test.each([
    { name: 'aws-burst-1-minute', throttled: [7000] },
    { name: 'aws-burst-2-minutes', throttled: [2000, 1500] },
    { name: 'aws-burst-3-minutes', throttled: [333, 0, 0] },
  ])('exact: $name, as AWS publishes it for the rule until 2023', ({ name, throttled }) => {
    expect(throttledByMinute(name, 'legacy2023')).toEqual(throttled)
  })

  // https://docs.aws.amazon.com/lambda/latest/dg/scaling-behavior.html: 1,000 more in each minute.
  test.each([
    { name: 'aws-burst-1-minute', throttled: [9000] },
    { name: 'aws-burst-2-minutes', throttled: [4000, 3000] },
    { name: 'aws-burst-3-minutes', throttled: [2333, 1333, 333] },
  ])('exact: $name under the rule of today', ({ name, throttled }) => {
    expect(throttledByMinute(name, 'current')).toEqual(throttled)
  })
})

// .../aws-lambda-operator-guide/provisioned-scaling
test('exact: with 7,000 provisioned, 7,000 are warm, 3,000 cold and none throttled', () => {
  expect(outcome('aws-burst-provisioned').functions['f']).toMatchObject({
    ProvisionedConcurrencyInvocations: 7000,
    coldStarts: 3000,
    Throttles: 0,
  })
})

test('exact: under the rule of today, 2,000 of what spills from 7,000 are throttled', () => {
  const { functions } = outcome('aws-burst-provisioned', { 'account.scalingModel': 'current' })
  expect(functions['f']).toMatchObject({ coldStarts: 1000, Throttles: 2000 })
})

// https://docs.aws.amazon.com/lambda/latest/dg/lambda-concurrency.html
describe('the pictures of the guide', () => {
  test('exact: ten requests need six environments; six are cold, four warm', () => {
    const { functions } = outcome('aws-ten-requests')
    expect(functions['f']).toMatchObject({ Invocations: 10, coldStarts: 6, Throttles: 0 })
    expect(functions['f']?.environments.created).toBe(6)
  })

  test('exact: orange refuses its 401st, the others share 200, blue keeps what it does not use', () => {
    const { blue, orange, green, red } = outcome('aws-reserved-picture').functions
    expect(blue?.Throttles).toBe(0)
    expect(orange?.throttlesByReason).toEqual({
      ReservedFunctionConcurrentInvocationLimitExceeded: 1,
    })
    const others = [green, red].flatMap(each => Object.entries(each?.throttlesByReason ?? {}))
    expect(others).toEqual([['ConcurrentInvocationLimitExceeded', 1]])
  })

  test('exact: of 401 on 400 reserved, 200 provisioned: 200 warm, 200 cold, one throttled (A19)', () => {
    expect(outcome('aws-reserved-and-provisioned').functions['orange']).toMatchObject({
      ProvisionedConcurrencyInvocations: 200,
      coldStarts: 200,
      throttlesByReason: { ReservedFunctionConcurrentInvocationLimitExceeded: 1 },
    })
  })
})
