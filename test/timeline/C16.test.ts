import { expect, test } from 'vitest'
import { eventsOf } from '../support/simulate.ts'
import { lines } from './lines.ts'
import { table } from './table.ts'

test('C16: three minutes above the target scale out; C8 follows', () => {
  const records = eventsOf(
    `
      name: timeline
      duration: 6m
      functions:
        f: { Runtime: nodejs22.x, Timeout: 900, AutoPublishAlias: live, ProvisionedConcurrencyConfig: { ProvisionedConcurrentExecutions: 10 }, ScalableTarget: { MinCapacity: 1, MaxCapacity: 100 }, TargetTrackingScalingPolicyConfiguration: { TargetValue: 0.5 }, init: { constant: 0s }, duration: { constant: 200s } }
      sources:
        s: { Type: Sdk, FunctionName: f, arrivals: { bursts: { size: 8, every: 1h } } }
    `,
  )
  expect(table(records, 'provisioned')).toBe(
    lines(`
      0s        -  provisioned  f:live  10 of 10
      3m        -  provisioned  f:live  10 of 16
      4m30.06s  -  provisioned  f:live  16 of 16
    `),
  )
})

test('C16: the tick of a minute comes before the requests of that moment', () => {
  const records = eventsOf(
    `
      name: timeline
      duration: 16m
      functions:
        f: { Runtime: nodejs22.x, Timeout: 900, AutoPublishAlias: live, ProvisionedConcurrencyConfig: { ProvisionedConcurrentExecutions: 10 }, ScalableTarget: { MinCapacity: 1, MaxCapacity: 100 }, TargetTrackingScalingPolicyConfiguration: { TargetValue: 0.9 }, init: { constant: 0s }, duration: { constant: 1s } }
      sources:
        s: { Type: Sdk, FunctionName: f, arrivals: { trace: { file: requests.csv } } }
    `,
    { files: { 'requests.csv': `at,durationMs\n0,850000\n900,1000\n900,1000\n900,1000\n` } },
  )
  expect(table(records, 'decided', 'provisioned')).toBe(
    lines(`
      0s   -    provisioned  f:live      10 of 10
      0s   s#1  provisioned  f:live#p10
      15m  -    provisioned  f:live      1 of 1
      15m  s#2  provisioned  f:live#p10
      15m  s#3  cold         f:1#1       spilled allBusy
      15m  s#4  cold         f:1#2       spilled allBusy
    `),
  )
})

test('C16: a minute at exactly the target is not above it', () => {
  const records = eventsOf(
    `
      name: timeline
      duration: 6m
      functions:
        f: { Runtime: nodejs22.x, Timeout: 900, AutoPublishAlias: live, ProvisionedConcurrencyConfig: { ProvisionedConcurrentExecutions: 10 }, ScalableTarget: { MinCapacity: 1, MaxCapacity: 100 }, TargetTrackingScalingPolicyConfiguration: { TargetValue: 0.5 }, duration: { constant: 10m } }
      sources:
        s: { Type: Sdk, FunctionName: f, arrivals: { trace: { file: requests.csv } } }
    `,
    { files: { 'requests.csv': `at,count\n0,5\n120,1\n` } },
  )
  expect(table(records, 'provisioned')).toBe(
    lines(`
      0s  -  provisioned  f:live  10 of 10
      5m  -  provisioned  f:live  10 of 12
    `),
  )
})
