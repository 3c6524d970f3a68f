import { expect, test } from 'vitest'
import { outcome } from './shipped.ts'

const { functions, sources, stateMachines } = outcome('step-functions-map')

test('exact: without a limit 40 items are at once, and 20 of them find no place at first', () => {
  const [first, throttles] = [functions['render'], functions['render']?.throttlesByLimit]
  expect(first?.ConcurrentExecutions.max).toBe(20)
  expect(throttles?.['reservedConcurrency']?.count).toBe(functions['render']?.Throttles)
  expect(functions['render']?.Throttles).toBeGreaterThanOrEqual(20)
})

test('shape: retries make more than the items, and every invoice is made all the same', () => {
  const of = sources['eager']?.calls['RenderInvoice']
  expect(of).toMatchObject({ arrivals: 200, outcomes: { completed: 200 } })
  expect(of?.attempts).toBeGreaterThan(260)
  expect(of?.attempts).toBeLessThan(400)
})

test('exact: with MaxConcurrency there are no throttles', () => {
  const { answers, calls } = sources['patient'] ?? {}
  expect(Object.keys(answers ?? {})).toEqual(['200'])
  expect(calls?.['RenderOne']).toMatchObject({ arrivals: 200, outcomes: { completed: 200 } })
})

test('shape: sparing the retries spares most of the waiting', () => {
  const [eager = 0, patient = 0] = ['eager', 'patient'].map(
    name => stateMachines[name]?.ExecutionTime.mean ?? 0,
  )
  expect(patient / 1000).toBeGreaterThan(15)
  expect(patient / 1000).toBeLessThan(26)
  expect(eager / patient).toBeGreaterThan(1.2)
})

test('exact: transitions are states and retries', () => {
  const retries = (sources['eager']?.attempts ?? 0) - (sources['eager']?.arrivals ?? 0)
  expect(stateMachines['eager']?.transitions).toBe(202 + retries)
})
