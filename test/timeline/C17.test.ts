import { expect, test } from 'vitest'
import { eventsOf } from '../support/simulate.ts'
import { lines } from './lines.ts'
import { table } from './table.ts'

test('C17: the size is what the latest minute needs, at most the largest allowed', () => {
  const records = eventsOf(
    `
      name: timeline
      duration: 6m
      functions:
        f: { Runtime: nodejs22.x, Timeout: 900, AutoPublishAlias: live, ProvisionedConcurrencyConfig: { ProvisionedConcurrentExecutions: 10 }, ScalableTarget: { MinCapacity: 1, MaxCapacity: 12 }, TargetTrackingScalingPolicyConfiguration: { TargetValue: 0.5 }, init: { constant: 0s }, duration: { constant: 200s } }
      sources:
        s: { Type: Sdk, FunctionName: f, arrivals: { bursts: { size: 8, every: 1h } } }
    `,
  )
  expect(table(records, 'provisioned')).toBe(
    lines(`
      0s        -  provisioned  f:live  10 of 10
      3m        -  provisioned  f:live  10 of 12
      4m30.02s  -  provisioned  f:live  12 of 12
    `),
  )
})

test('C17: a newer size replaces one that is still being prepared', () => {
  const records = eventsOf(
    `
      name: timeline
      duration: 8m
      functions:
        f: { Runtime: nodejs22.x, Timeout: 900, AutoPublishAlias: live, ProvisionedConcurrencyConfig: { ProvisionedConcurrentExecutions: 10 }, ScalableTarget: { MinCapacity: 1, MaxCapacity: 100 }, TargetTrackingScalingPolicyConfiguration: { TargetValue: 0.5 }, duration: { constant: 15m } }
      sources:
        s: { Type: Sdk, FunctionName: f, arrivals: { trace: { file: requests.csv } } }
    `,
    { files: { 'requests.csv': `at,count\n0,8\n301,8\n` } },
  )
  expect(table(records, 'provisioned')).toBe(
    lines(`
      0s        -  provisioned  f:live  10 of 10
      3m        -  provisioned  f:live  10 of 16
      4m30.06s  -  provisioned  f:live  16 of 16
      5m        -  provisioned  f:live  16 of 20
      6m        -  provisioned  f:live  16 of 32
      7m30.16s  -  provisioned  f:live  32 of 32
    `),
  )
})

test('C17: it waits for its cooldown, which is over at exactly its end', () => {
  const records = eventsOf(
    `
      name: timeline
      duration: 14m
      functions:
        f: { Runtime: nodejs22.x, Timeout: 900, AutoPublishAlias: live, ProvisionedConcurrencyConfig: { ProvisionedConcurrentExecutions: 10 }, ScalableTarget: { MinCapacity: 1, MaxCapacity: 100 }, TargetTrackingScalingPolicyConfiguration: { TargetValue: 0.5, ScaleOutCooldown: 600 }, duration: { constant: 15m } }
      sources:
        s: { Type: Sdk, FunctionName: f, arrivals: { trace: { file: requests.csv } } }
    `,
    { files: { 'requests.csv': `at,count\n0,8\n301,8\n` } },
  )
  expect(table(records, 'provisioned')).toBe(
    lines(`
      0s        -  provisioned  f:live  10 of 10
      3m        -  provisioned  f:live  10 of 16
      4m30.06s  -  provisioned  f:live  16 of 16
      13m       -  provisioned  f:live  16 of 32
    `),
  )
})

test('C17: 10 x 0.8 / 0.7 = 11.43 are rounded up', () => {
  const records = eventsOf(
    `
      name: timeline
      duration: 5m
      functions:
        f: { Runtime: nodejs22.x, Timeout: 900, AutoPublishAlias: live, ProvisionedConcurrencyConfig: { ProvisionedConcurrentExecutions: 10 }, ScalableTarget: { MinCapacity: 1, MaxCapacity: 100 }, TargetTrackingScalingPolicyConfiguration: { TargetValue: 0.7 }, duration: { constant: 15m } }
      sources:
        s: { Type: Sdk, FunctionName: f, arrivals: { bursts: { size: 8, every: 1h } } }
    `,
  )
  expect(table(records, 'provisioned')).toBe(
    lines(`
      0s        -  provisioned  f:live  10 of 10
      3m        -  provisioned  f:live  10 of 12
      4m30.02s  -  provisioned  f:live  12 of 12
    `),
  )
})

test('C17: it scales in at most once in 15 minutes, at least to the smallest capacity', () => {
  const records = eventsOf(
    `
      name: timeline
      duration: 31m
      functions:
        f: { Runtime: nodejs22.x, Timeout: 900, AutoPublishAlias: live, ProvisionedConcurrencyConfig: { ProvisionedConcurrentExecutions: 10 }, ScalableTarget: { MinCapacity: 3, MaxCapacity: 100 }, TargetTrackingScalingPolicyConfiguration: { TargetValue: 0.5 }, duration: { constant: 15m } }
      sources:
        s: { Type: Sdk, FunctionName: f, arrivals: { trace: { file: requests.csv } } }
    `,
    { files: { 'requests.csv': `at,count\n0,4\n900,1\n` } },
  )
  // 10 x 0.4 / 0.5 = 8; then 8 x 0.125 / 0.5 = 2, which is less than 3.
  expect(table(records, 'provisioned')).toBe(
    lines(`
      0s   -  provisioned  f:live  10 of 10
      15m  -  provisioned  f:live  8 of 8
      30m  -  provisioned  f:live  3 of 3
    `),
  )
})
