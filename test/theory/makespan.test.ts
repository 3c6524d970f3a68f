import { expect, test } from 'vitest'
import { simulate } from '../support/simulate.ts'

/** Mean and variance of the time until `c` servers have done `n` exponential services of 1 s that are all there. */
function makespan(n: number, c: number): { mean: number; variance: number } {
  const last = Array.from({ length: c }, (_, i) => i + 1)
  return {
    mean: (n - c) / c + last.reduce((sum, j) => sum + 1 / j, 0),
    variance: (n - c) / c ** 2 + last.reduce((sum, j) => sum + 1 / j ** 2, 0),
  }
}

test.each([
  [20, 1],
  [20, 4],
  [100, 20],
  [40, 40],
])('a Map of %i exponential items, %i at once, takes as long as theory says', (items, most) => {
  const executions = 2_000
  const { stateMachines } = simulate(`
    name: A batch
    duration: ${executions * 200}s
    functions:
      work: { Timeout: 900, init: 0, duration: { exponential: { mean: 1s } } }
    sources:
      batch:
        Type: StepFunctions
        arrivals: { regular: 18/h }
        Definition:
          StartAt: Batch
          States:
            Batch:
              Type: Map
              items: ${items}
              MaxConcurrency: ${most}
              ItemProcessor: { StartAt: Item, States: { Item: { Type: Task, Resource: work, End: true } } }
              End: true
  `)
  const { mean, variance } = makespan(items, most)
  const { count, mean: seen } = stateMachines['batch']?.ExecutionTime ?? { count: 0, mean: 0 }
  expect(count).toBeGreaterThanOrEqual(executions - 1)
  expect(Math.abs((seen ?? 0) / 1000 - mean)).toBeLessThan(4 * Math.sqrt(variance / count))
})
