import { expect, test } from 'vitest'
import { outcome } from './shipped.ts'

// https://github.com/pacslab/simfaas: 100 runs of 1,000,000 s. Ours is one of 400,000 s, whose own
// standard errors are about 4.5% of the cold starts and 0.4% of the environments.
test('tight: the example of SimFaaS has 0.1341% cold, 7.701 environments and 1.7924 running', () => {
  const f = outcome('simfaas-example').functions['f']
  expect(Math.abs((f?.coldStartRate.rate ?? 0) / 0.001341 - 1)).toBeLessThan(0.18)
  expect(Math.abs((f?.environments.mean ?? 0) / 7.701 - 1)).toBeLessThan(0.02)
  expect(Math.abs((f?.ConcurrentExecutions.mean ?? 0) / 1.7924 - 1)).toBeLessThan(0.02)
})

// https://github.com/pacslab/serverless-performance-modeling, experiments/results. The first request
// of a run is cold and that of a log is not.
test.each([
  { name: 'aws-2020-05-28', measured: 59, band: 3 },
  { name: 'aws-2020-06-13', measured: 28, band: 5 },
])('calibrated: $name has $measured cold starts besides the first, give or take $band', row => {
  const { functions, sources } = outcome(row.name)
  expect(sources['experiment']?.outcomes.completed).toBe(functions['f']?.Invocations)
  const cold = (functions['f']?.coldStarts ?? Number.NaN) - 1
  expect(Math.abs(cold - row.measured)).toBeLessThanOrEqual(row.band)
})
