import { expect, test } from 'vitest'
import { eventsOf, problemsOf } from '../support/simulate.ts'

const scenario = (runtime: string, settings: string, config = '') => `
  name: timeline
  duration: 10s
  functions:
    f:
      ${runtime}
      ${settings}
      CapacityProviderConfig: { LambdaManagedInstancesCapacityProviderConfig: { ${config} } }
      FunctionScalingConfig: { MinExecutionEnvironments: 1 }
      init: { constant: 1s }
      duration: { constant: 1s }
  sources:
    s: { Type: Sdk, FunctionName: f, arrivals: { bursts: { size: 2000, every: 1h } } }
`

const taken = (text: string) =>
  eventsOf(text).filter(record => record.event === 'decided' && record.decision === 'warm').length

test.each([
  { runtime: 'nodejs22.x', memory: 2048, places: 64 },
  { runtime: 'nodejs24.x', memory: 4096, places: 128 },
  { runtime: 'dotnet8', memory: 2048, places: 32 },
  { runtime: 'java21', memory: 2048, places: 32 },
  { runtime: 'python3.13', memory: 2048, places: 16 },
  { runtime: 'python3.13', memory: 3072, places: 24 },
  { runtime: 'provided.al2023', memory: 2048, places: 8 },
])('G2: with $memory MB, $runtime runs $places requests at once', ({ runtime, memory, places }) => {
  expect(taken(scenario(`Runtime: ${runtime}`, `MemorySize: ${memory}`))).toBe(places)
})

test('G2: what is set counts for the environment, whatever its vCPUs', () => {
  const places = 'PerExecutionEnvironmentMaxConcurrency: 10'
  expect(taken(scenario('Runtime: nodejs22.x', 'MemorySize: 8192', places))).toBe(10)
})

test('G2: an Image has the default of its base image, or has to say it', () => {
  const image = 'PackageType: Image'
  expect(taken(scenario(image, 'baseImage: python3.14'))).toBe(16)
  expect(problemsOf(scenario(image, 'MemorySize: 2048'))).toEqual([
    'functions.f.CapacityProviderConfig: PerExecutionEnvironmentMaxConcurrency must be given where no runtime is known (G2): found none',
  ])
  expect(
    taken(scenario(image, 'MemorySize: 2048', 'PerExecutionEnvironmentMaxConcurrency: 7')),
  ).toBe(7)
})

test('G2: other runtimes cannot run several requests at once', () => {
  const [problem] = problemsOf(scenario('Runtime: nodejs20.x', 'MemorySize: 2048'))
  expect(problem).toContain('functions.f.Runtime: Runtime must be one of nodejs22.x, nodejs24.x,')
  expect(problem).toContain('found nodejs20.x (G2)')
})
