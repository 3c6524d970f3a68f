import { expect, test } from 'vitest'
import { eventsOf, problemsOf } from '../support/simulate.ts'
import { lines } from './lines.ts'
import { table } from './table.ts'

const scenario = (settings: string, config: string, arrivals: string) => `
  name: timeline
  duration: 8h
  functions:
    f:
      Runtime: nodejs22.x
      ${settings}
      CapacityProviderConfig: { LambdaManagedInstancesCapacityProviderConfig: { ${config} } }
      FunctionScalingConfig: { MinExecutionEnvironments: 1, MaxExecutionEnvironments: 1 }
      work: [{ cpu: { constant: 1s } }, { wait: { constant: 1s } }]
  sources:
    s: { Type: Sdk, FunctionName: f, arrivals: { at: ${arrivals} } }
`

test('G5: an environment is kept for hours without a request, whatever its age', () => {
  expect(table(eventsOf(scenario('', '', '[0s, 7h]')))).toBe(
    lines(`
      0s    -    created      f:$LATEST#1
      0s    -    initialized  f:$LATEST#1
      0s    s#1  warm         f:$LATEST#1
      0s    s#1  starts       f:$LATEST#1
      2s    s#1  completed    f:$LATEST#1  2000 ms, billed 0
      7h    s#2  warm         f:$LATEST#1
      7h    s#2  starts       f:$LATEST#1
      7h2s  s#2  completed    f:$LATEST#1  2000 ms, billed 0
    `),
  )
})

test.each([
  // Half of a vCPU each: two have one, and every further one adds half of one to what all ask for.
  ['MemorySize: 2048', '', [2000, 2000, 2500, 3000]],
  ['MemorySize: 4096', '', [2000, 2000, 2000, 2000]],
  ['MemorySize: 4096', 'ExecutionEnvironmentMemoryGiBPerVCpu: 4', [2000, 2000, 2500, 3000]],
])('G5: %s %s', (settings, config, expected) => {
  const records = eventsOf(scenario(settings, config, '[1s, 1s, 1s, 1s]'))
  const durations = records.flatMap(record =>
    record.event === 'finished' ? [record.duration / 1000] : [],
  )
  expect(durations).toEqual(expected)
})

test('G3: what was recorded and what is streamed take as long as they do, whatever the CPU', () => {
  const crowded = scenario('MemorySize: 2048', '', '[1s, 1s, 1s]')
  const durations = (text: string, files = {}) =>
    eventsOf(text, { files }).flatMap(record =>
      record.event === 'finished' ? [record.duration / 1000] : [],
    )
  const traced = crowded.replace('{ at: [1s, 1s, 1s] }', '{ trace: { file: a.csv } }')
  const csv = 'at,durationMs\n1,2000\n1,2000\n1,2000\n1,\n'
  expect(durations(traced, { 'a.csv': csv })).toEqual([2000, 2000, 2000, 3000])
  // One MB more than 6 at 2 MB/s.
  const streamed = crowded.replace('Sdk', 'Sdk, InvokeMode: RESPONSE_STREAM, answerSize: 7MB')
  expect(durations(streamed)).toEqual([2500, 2500, 3000])
})

test.each([
  [
    'MemorySize: 2047',
    '',
    'at least 2048 on Managed Instances with 2 GB for each vCPU: found 2047 (G5)',
  ],
  [
    'MemorySize: 4096',
    'ExecutionEnvironmentMemoryGiBPerVCpu: 8',
    'at least 8192 on Managed Instances with 8 GB for each vCPU: found 4096 (G5)',
  ],
])('G5: %s %s is refused', (settings, config, message) => {
  expect(problemsOf(scenario(settings, config, '[1s]'))).toEqual([
    `functions.f.MemorySize: MemorySize must be ${message}`,
  ])
})

test.each([
  ['', 'ExecutionEnvironmentMemoryGiBPerVCpu: 8.5', 'must be at most 8: found 8.5'],
  ['', 'ExecutionEnvironmentMemoryGiBPerVCpu: 1.5', 'must be at least 2: found 1.5'],
  ['MemorySize: 32769', '', 'must be at most 32768: found 32769'],
])('G5: %s %s is out of range', (settings, config, message) => {
  const [problem] = problemsOf(scenario(settings, config, '[1s]'))
  expect(problem).toContain(message)
})
