// https://docs.aws.amazon.com/lambda/latest/dg/provisioned-concurrency.html, read 2026-10

import { describe, expect, test } from 'vitest'
import { eventsOf, problemsOf, simulate } from '../support/simulate.ts'

/** When provisioned concurrency changed, in seconds: configured and ready. */
function changesOf(yaml: string): string[] {
  return eventsOf(yaml).flatMap(record =>
    record.event === 'provisioned'
      ? [`${record.at / 1e6} s: ${record.ready} of ${record.configured}`]
      : [],
  )
}

/** So many in flight all the time on provisioned concurrency of 100, with a target of 0.7. */
const tracking = (inFlight: number, duration: string, more = '') => `
  name: target tracking
  duration: ${duration}
  account: { ConcurrentExecutions: 2000 }
  functions:
    f:
      Runtime: nodejs22.x
      Timeout: 60
      AutoPublishAlias: live
      ProvisionedConcurrencyConfig: { ProvisionedConcurrentExecutions: 100 }
      ScalableTarget: { MinCapacity: 1, MaxCapacity: 1000 }
      TargetTrackingScalingPolicyConfiguration: { TargetValue: 0.7${more} }
      duration: { constant: 10s }
  sources:
    s: { Type: Sdk, FunctionName: f, arrivals: { regular: ${inFlight / 10}/s } }
  assumptions:
    maximumAge: { constant: 14h }
`

describe('target tracking (C16, C17)', () => {
  test('at a utilization of 0.9 for three minutes, 100 become ceil(100 x 0.9 / 0.7) = 129 (A30)', () => {
    const changes = changesOf(tracking(90, '5m'))
    // Requested after three minutes; prepared in 90 s, then allocated at 100 a second.
    expect(changes.filter(each => !each.startsWith('0 s'))).toEqual([
      '180 s: 100 of 129',
      '270.29 s: 129 of 129',
    ])
  })

  test('at a utilization of 0.65 nothing changes: the low alarm is below 0.63 (A31)', () => {
    expect(changesOf(tracking(65, '1h')).filter(each => !each.startsWith('0 s'))).toEqual([])
  })

  test('at a utilization of 0.62 it scales in to ceil(100 x 0.62 / 0.7) = 89 after 15 minutes (X10)', () => {
    const changes = changesOf(tracking(62, '16m30s')).filter(each => !each.startsWith('0 s'))
    expect(new Set(changes.map(each => each.split(':')[0]))).toEqual(new Set(['900 s']))
    expect(changes.at(-1)).toBe('900 s: 89 of 89')
  })

  test('without traffic there is no data, and it does not scale in (C16)', () => {
    const yaml = tracking(62, '2h').replace('regular: 6.2/s', 'at: [10s]')
    expect(changesOf(yaml).filter(each => !each.startsWith('0 s'))).toEqual([])
  })

  test('scaling in can be disabled', () => {
    const changes = changesOf(tracking(62, '40m', ', DisableScaleIn: true'))
    expect(changes.filter(each => !each.startsWith('0 s'))).toEqual([])
  })
})

test('a scheduled action sets the bounds, and the delay of an allocation follows (C18, C8)', () => {
  const changes = changesOf(`
    name: scheduled
    duration: 10m
    functions:
      f:
        Runtime: nodejs22.x
        AutoPublishAlias: live
        ProvisionedConcurrencyConfig: { ProvisionedConcurrentExecutions: 10 }
        ScalableTarget:
          MinCapacity: 0
          MaxCapacity: 10
          ScheduledActions:
            - { at: 1m, ScalableTargetAction: { MinCapacity: 110, MaxCapacity: 200 } }
            - { at: 5m, ScalableTargetAction: { MinCapacity: 1, MaxCapacity: 20 } }
        duration: { constant: 1s }
    sources:
      s: { Type: Sdk, FunctionName: f, arrivals: { at: [0s] } }
  `)
  expect(changes.filter(each => !each.startsWith('0 s'))).toEqual([
    '60 s: 10 of 110',
    '151 s: 110 of 110',
    '300 s: 20 of 20',
  ])
})

describe('while more are busy than are still wanted', () => {
  /** Three busy ones for 20 s; from 10 s on, one is wanted. */
  const scenario = (settings: string, more: string) => `
    name: scaling in
    duration: 30s
    account: { ConcurrentExecutions: 105 }
    functions:
      f:
        Runtime: nodejs22.x
        Timeout: 60
        ${settings}AutoPublishAlias: live
        ProvisionedConcurrencyConfig: { ProvisionedConcurrentExecutions: 3 }
        ScalableTarget:
          MinCapacity: 0
          MaxCapacity: 3
          ScheduledActions:
            - { at: 10s, ScalableTargetAction: { MaxCapacity: 1 } }
        init: { constant: 0s }
        duration: { constant: 20s }
      g: { Runtime: nodejs22.x, Timeout: 60, init: { constant: 0s }, duration: { constant: 20s } }
    sources:
      s: { Type: Sdk, FunctionName: f, arrivals: { at: [0s, 0s, 0s] } }
      later: { Type: Sdk, ${more}, arrivals: { trace: { file: later.csv } } }
  `
  const files = { 'later.csv': 'at,count\n11,105\n' }

  test('its utilization is at most 1, as busy over allocated', () => {
    const { functions } = simulate(scenario('', 'FunctionName: g'), { files })
    expect(functions['f']?.ProvisionedConcurrencyUtilization?.max).toBe(1)
  })

  test('the account has no more in flight than its quota (C2, C5)', () => {
    const { account } = simulate(scenario('', 'FunctionName: g'), { files })
    expect(account.ConcurrentExecutions.max).toBe(105)
  })

  test('a function has no more in flight than is reserved for it (C3)', () => {
    const yaml = scenario('ReservedConcurrentExecutions: 4\n        ', 'FunctionName: "f:$LATEST"')
    expect(simulate(yaml, { files }).functions['f']?.ConcurrentExecutions.max).toBe(4)
  })
})

describe('configurations that AWS refuses (C6, C16)', () => {
  const scenario = (settings: string) => `
name: refused
duration: 1m
account: { ConcurrentExecutions: 1000 }
functions:
  f:
    Runtime: nodejs22.x
    duration: { constant: 1s }
${settings
  .trim()
  .split('\n')
  .map(line => `    ${line}`)
  .join('\n')}
  other: { Runtime: nodejs22.x, duration: { constant: 1s }, ReservedConcurrentExecutions: 300 }
sources:
  s: { Type: Sdk, FunctionName: other, arrivals: { at: [0s] } }
`
  const provisioned = (executions: number, more = '') =>
    scenario(
      `AutoPublishAlias: live\nProvisionedConcurrencyConfig: { ProvisionedConcurrentExecutions: ${executions} }\n${more}`,
    )

  test.each([
    ['600 of 1,000 with 300 reserved elsewhere', provisioned(600)],
    ['as much as is reserved', provisioned(200, 'ReservedConcurrentExecutions: 200')],
    [
      'a target of 0.1',
      provisioned(
        10,
        'ScalableTarget: { MinCapacity: 1, MaxCapacity: 20 }\nTargetTrackingScalingPolicyConfiguration: { TargetValue: 0.1 }',
      ),
    ],
    [
      'a target of 0.9',
      provisioned(
        10,
        'ScalableTarget: { MinCapacity: 1, MaxCapacity: 20 }\nTargetTrackingScalingPolicyConfiguration: { TargetValue: 0.9 }',
      ),
    ],
  ])('%s is accepted', (_, yaml) => {
    expect(problemsOf(yaml)).toEqual([])
  })

  test('more than the unreserved concurrency less 100 is refused', () => {
    expect(problemsOf(provisioned(601)).join()).toMatch(/ProvisionedConcurrentExecutions/)
  })

  test('more than is reserved is refused', () => {
    const problems = problemsOf(provisioned(201, 'ReservedConcurrentExecutions: 200'))
    expect(problems.join()).toMatch(/ProvisionedConcurrentExecutions/)
  })

  test.each(['0.09', '0.91'])('a target of %s is refused', target => {
    const problems = problemsOf(
      provisioned(
        10,
        `ScalableTarget: { MinCapacity: 1, MaxCapacity: 20 }\nTargetTrackingScalingPolicyConfiguration: { TargetValue: ${target} }`,
      ),
    )
    expect(problems).toHaveLength(1)
    expect(problems[0]).toContain('TargetValue')
  })

  test('provisioned concurrency of a weighted alias is refused in the words of AWS', () => {
    const problems = problemsOf(
      scenario(`
versions: { "1": {}, "2": {} }
aliases:
  live:
    FunctionVersion: "1"
    RoutingConfig: { AdditionalVersionWeights: { "2": 0.1 } }
    ProvisionedConcurrencyConfig: { ProvisionedConcurrentExecutions: 10 }
`),
    )
    expect(problems.join()).toContain('Invalid alias configuration for Provisioned Concurrency')
  })

  test('an alias that leads to $LATEST cannot have it', () => {
    const problems = problemsOf(
      scenario(`
aliases:
  live:
    FunctionVersion: "$LATEST"
    ProvisionedConcurrencyConfig: { ProvisionedConcurrentExecutions: 10 }
`),
    )
    expect(problems).not.toEqual([])
  })
})
