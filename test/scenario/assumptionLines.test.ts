import { describe, expect, test } from 'vitest'
import { assumptionLines } from '../../src/scenario/assumptionLines.ts'
import { base, scenarioOf } from './baseScenario.ts'

describe('the assumptions of a scenario', () => {
  test('are listed with their values in words, and whether they are the usual ones', () => {
    const text = `${base}assumptions: { idleTimeout: { constant: 300s }, billFailedInit: true, reuse: random }\n`
    const lines = assumptionLines(scenarioOf(text))
    expect(lines.map(({ name, value, isDefault }) => [name, value, isDefault])).toEqual([
      ['idleTimeout', 'constant 300s', false],
      ['surplusIdleTimeout', 'none', true],
      ['maximumAge', 'uniform, low 1.5h, high 2.5h', true],
      ['reuse', 'random', false],
      ['placementTime', 'constant 0s', true],
      ['proactiveInit', '0%', true],
      ['resetReuse', '100%', true],
      ['requestRateWindow', '1s', true],
      ['provisionedPreparation', 'constant 90s', true],
      ['provisionedAtStart', 'ready', true],
      ['billFailedInit', 'yes', false],
      ['billedRestoreShare', '40%', true],
    ])
  })

  test.each([
    [
      'a change',
      'changes: [{ at: 1h, do: deploy, FunctionName: checkout }]',
      'provisionedAtDeploy',
    ],
    ['what it sets', 'assumptions: { snapshotRebuild: { constant: 3m } }', 'snapshotRebuild'],
  ])('are listed beside those of every scenario where it has %s', (_, more, expected) => {
    const names = (text: string) => assumptionLines(scenarioOf(text)).map(({ name }) => name)
    const usual = names(base)
    expect(names(`${base}${more}\n`).filter(name => !usual.includes(name))).toEqual([expected])
  })

  test('of snapshots and of Managed Instances are listed where functions are such', () => {
    const names = (settings: string, more = '') =>
      assumptionLines(scenarioOf(base.replace('Runtime: nodejs22.x', settings) + more)).map(
        ({ name }) => name,
      )
    const usual = new Set(assumptionLines(scenarioOf(base)).map(({ name }) => name))
    const snapStart = names(
      'Runtime: java21\n    SnapStart: { ApplyOn: PublishedVersions }\n    AutoPublishAlias: live',
    )
    expect(snapStart.filter(name => !usual.has(name))).toEqual(['snapshotRebuild'])
    const managed = names(
      'Runtime: nodejs22.x\n    CapacityProviderConfig: { LambdaManagedInstancesCapacityProviderConfig: {} }',
    )
    expect(managed.filter(name => !usual.has(name))).toHaveLength(7)
    const changed = names(
      'Runtime: nodejs22.x\n    CapacityProviderConfig: { LambdaManagedInstancesCapacityProviderConfig: {} }',
      'changes: [{ at: 1h, do: deploy, FunctionName: checkout }]\n',
    )
    expect(changed.filter(name => ![...usual, ...managed].includes(name))).toEqual([
      'provisionedAtDeploy',
      'managedReplacedShare',
    ])
  })
})
