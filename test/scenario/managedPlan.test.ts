import { expect, test } from 'vitest'
import { planOf } from '../../src/scenario/planOf.ts'
import { base, problemsOf, scenarioOf } from './baseScenario.ts'

const managed = 'CapacityProviderConfig: { LambdaManagedInstancesCapacityProviderConfig: {} }'

/** The base scenario with other settings of its function. */
const withSettings = (...settings: string[]) => {
  const lines = settings.map(line => `    ${line}`).join('\n')
  return base.replace('    duration: { constant: 80ms }', lines)
}

const planWith = (...settings: string[]) => {
  const { functions } = planOf(scenarioOf(withSettings(managed, ...settings)), '7', 0)
  return functions[0]?.versions[0]
}

test('what is not set is what AWS has, or is assumed', () => {
  expect(planWith('duration: { constant: 80ms }')).toMatchObject({
    memoryMb: 2048,
    managed: {
      vcpus: 1,
      maxConcurrency: 64,
      least: 3,
      most: 15_000,
      answerLimit: 900e6,
      initLimit: 130e6,
      environmentsPerMachine: 4,
      cpuShare: 0.2,
      slowsDown: false,
      scaling: {
        interval: 30e6,
        cpuTarget: 0.5,
        saturationTarget: 0.5,
        environmentTime: 60e6,
        machineTime: 180e6,
        scaleInWindow: 900e6,
      },
    },
  })
})

test.each([
  ['[{ cpu: { constant: 10ms } }, { wait: { constant: 30ms } }]', 0.25, true],
  ['[{ cpu: { exponential: 10ms } }, { wait: { uniform: { low: 0ms, high: 180ms } } }]', 0.1, true],
  ['[{ wait: { constant: 30ms } }]', 0, true],
  ['[{ wait: { constant: 0s } }]', 0, true],
  // No mean, but a median of 20 ms.
  ['[{ cpu: { constant: 20ms } }, { wait: { pareto: { scale: 10ms, shape: 1 } } }]', 0.5, true],
  // How long the other function takes is not known.
  ['[{ cpu: { constant: 10ms } }, { invoke: other }]', 0.2, false],
])('of the work %s the CPU has a share of %d', (work, cpuShare, slowsDown) => {
  const other = '  other: { Runtime: nodejs22.x, duration: { constant: 1s } }\nsources:'
  const text = withSettings(managed, `work: ${work}`).replace('sources:', other)
  const { functions } = planOf(scenarioOf(text), '7', 0)
  const plan = functions[0]?.versions[0]?.managed
  expect(plan?.cpuShare).toBeCloseTo(cpuShare, 10)
  expect(plan?.slowsDown).toBe(slowsDown)
})

test.each([
  ['managedCpuTarget: 0%', 'must be at least 1%'],
  ['managedSaturationTarget: 0.001', 'must be at least 1%'],
  ['managedEvaluationInterval: 10ms', 'must be at least 1s'],
])('%s is refused', (assumption, message) => {
  const [problem] = problemsOf(`${base}assumptions: { ${assumption} }\n`)
  expect(problem).toContain(message)
})

test('without a capacity provider there is no plan of it', () => {
  const { functions } = planOf(scenarioOf(base), '7', 0)
  expect(functions[0]?.versions[0]).not.toHaveProperty('managed')
})
