// https://serverlessland.com/content/service/lambda/guides/aws-lambda-operator-guide/on-demand-scaling
// and .../provisioned-scaling: the rule until 2023-11-26, an account's 3,000 at once and 500 a minute.
// Scenario S6 of what users ask.

import { describe, expect, test } from 'vitest'
import { requestsOf } from '../support/requestsOf.ts'
import { eventsOf, simulate } from '../support/simulate.ts'

const scenario = (scalingModel: string, provisioned = '') => `
  name: 10,000 requests
  duration: 5m
  account: { ConcurrentExecutions: 10000, Region: us-east-1, scalingModel: ${scalingModel} }
  functions:
    f: { Runtime: nodejs22.x, Timeout: 60, init: { constant: 1s }, duration: { constant: 20s }${provisioned} }
  sources:
    s: { Type: Sdk, FunctionName: f, arrivals: { trace: { file: requests.csv } } }
`

/** Throttled requests of each minute. */
function throttledOf(yaml: string, ...perMinute: readonly number[]): number[] {
  const rows = perMinute.map((count, minute) => `${minute * 60},${count}`)
  const files = { 'requests.csv': `at,count\n${rows.join('\n')}\n` }
  const requests = requestsOf(eventsOf(yaml, { files }))
  return perMinute.map(
    (_, minute) =>
      requests.filter(
        ({ arrivedAt, decision }) => arrivedAt === minute * 60_000 && decision === 'throttled',
      ).length,
  )
}

describe('10,000 requests until 2023: a burst of 3,000, then 500 a minute (C10)', () => {
  const legacy = scenario('legacy2023')

  test('all at once: 3,000 are served, 7,000 throttled', () => {
    expect(throttledOf(legacy, 10_000)).toEqual([7000])
  })

  test('over two minutes: 2,000 and 1,500 are throttled', () => {
    expect(throttledOf(legacy, 5000, 5000)).toEqual([2000, 1500])
  })

  test('over three minutes: 333 are throttled, then none', () => {
    expect(throttledOf(legacy, 3333, 3333, 3333)).toEqual([333, 0, 0])
  })

  test('over four minutes: none is throttled', () => {
    expect(throttledOf(legacy, 2500, 2500, 2500, 2500)).toEqual([0, 0, 0, 0])
  })

  test('with provisioned concurrency of 7,000: 7,000 are warm, 3,000 cold, none throttled', () => {
    const provisioned =
      ', AutoPublishAlias: live, ProvisionedConcurrencyConfig: { ProvisionedConcurrentExecutions: 7000 }'
    const { functions } = simulate(scenario('legacy2023', provisioned), {
      files: { 'requests.csv': 'at,count\n0,10000\n' },
    })
    expect(functions['f']).toMatchObject({
      ProvisionedConcurrencyInvocations: 7000,
      coldStarts: 3000,
      Throttles: 0,
    })
  })

  test('the burst is one for the whole account', () => {
    const { functions } = simulate(
      `
      name: two functions
      duration: 1m
      account: { ConcurrentExecutions: 10000, Region: us-east-1, scalingModel: legacy2023 }
      functions:
        f: { Runtime: nodejs22.x, Timeout: 60, init: { constant: 1s }, duration: { constant: 20s } }
        g: { Runtime: nodejs22.x, Timeout: 60, init: { constant: 1s }, duration: { constant: 20s } }
      sources:
        a: { Type: Sdk, FunctionName: f, arrivals: { bursts: { size: 2000, every: 1h } } }
        b: { Type: Sdk, FunctionName: g, arrivals: { bursts: { size: 2000, every: 1h } } }
    `,
    )
    // The two sources take turns.
    expect(functions['f']).toMatchObject({ coldStarts: 1500, Throttles: 500 })
    expect(functions['g']).toMatchObject({ coldStarts: 1500, Throttles: 500 })
  })

  test.each([
    ['us-west-2', 3000],
    ['eu-west-1', 3000],
    ['ap-northeast-1', 1000],
    ['eu-central-1', 1000],
    ['us-east-2', 1000],
    ['sa-east-1', 500],
  ])('the burst of %s was %i', (region, burst) => {
    const yaml = legacy.replace('us-east-1', region)
    expect(throttledOf(yaml, 10_000)).toEqual([10_000 - burst])
  })
})

test('under the rule of today, 1,000 of 10,000 at once are served (C10)', () => {
  expect(throttledOf(scenario('current'), 10_000)).toEqual([9000])
})
