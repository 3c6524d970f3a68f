import { expect, test } from 'vitest'
import { simulate } from '../support/simulate.ts'

const scenario = (settings: string, changes = '') => `
  name: timeline
  duration: 1h
  functions:
    f:
      Runtime: nodejs22.x
      CapacityProviderConfig: { LambdaManagedInstancesCapacityProviderConfig: {} }
      duration: { constant: 1s }
      ${settings}
    g: { Runtime: nodejs22.x, duration: { constant: 1s } }
  sources:
    s: { Type: Sdk, FunctionName: f, arrivals: { at: [1ms] } }
    t: { Type: Sdk, FunctionName: g, arrivals: { at: [1ms] } }
  changes: [${changes}]
`
const hours = (settings: string, changes = '') =>
  simulate(scenario(settings, changes)).functions['f']?.managedInstanceHours
const bounds = (least: number, most: number) =>
  `{ MinExecutionEnvironments: ${least}, MaxExecutionEnvironments: ${most} }`

test('G4, G7: three environments are on three instances, which are paid for all the time', () => {
  expect(hours('')).toBe(3)
  expect(simulate(scenario('')).functions['g']?.managedInstanceHours).toBeNull()
})

test('G4: instances of 4 vCPUs have room for four environments of one vCPU, and for one of four', () => {
  const least = (count: number) => `FunctionScalingConfig: ${bounds(count, 100)}`
  expect(hours(least(1))).toBe(1)
  expect(hours(least(13))).toBe(4)
  expect(hours(`${least(13)}\n      MemorySize: 8192`)).toBe(13)
})

test('G4: what is switched off at half of the time is paid for until then', () => {
  const set = `{ at: 30m, set: functions.f.FunctionScalingConfig, to: ${bounds(0, 0)} }`
  expect(hours(`FunctionScalingConfig: ${bounds(2, 4)}`, set)).toBe(1)
})

test('G8: an update on the instances that are there costs nothing, one beside them what both take', () => {
  const deploy = '{ at: 30m, do: deploy, FunctionName: f }'
  expect(hours('', deploy)).toBe(3)
  // Three more from 30 min on, and three fewer from 33 min on.
  expect(hours('AutoPublishAlias: live', deploy)).toBeCloseTo(3 + 3 / 20, 10)
})

test('G8: environments of another size move to other instances one by one', () => {
  const set = '{ at: 30m, set: functions.f.MemorySize, to: 8192 }'
  // The three old ones close up to one instance, which goes 9 min later; the others come every 3 min.
  expect(hours('', set)).toBeCloseTo(1.5 + (2 * 3 + 3 * 3 + 4 * 3 + 3 * 21) / 60, 10)
})
