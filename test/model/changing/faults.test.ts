import { expect, test } from 'vitest'
import { Faults } from '../../../src/model/changing/faults.ts'

const fault = (slowness: number, failures: number) => ({
  do: 'fault' as const,
  what: '',
  from: 0,
  until: 1,
  target: 'resource' as const,
  name: 'db',
  slowness,
  failures,
})

test('several faults at once: their factors multiply, and each fails what the others leave', () => {
  const faults = new Faults()
  const [a, b] = [fault(2, 0.5), fault(3, 0.5)]
  faults.begin(a)
  faults.begin(b)
  expect([faults.slowness, faults.failures]).toEqual([6, 0.75])
  faults.end(a)
  expect([faults.slowness, faults.failures, faults.isActive]).toEqual([3, 0.5, true])
})

test('when all are over nothing is left of them, not even a rounding', () => {
  const faults = new Faults()
  const several = [fault(1.1, 0.1), fault(1.3, 0.2), fault(0.7, 0.3)]
  for (const each of several) faults.begin(each)
  for (const each of several) faults.end(each)
  expect([faults.slowness, faults.failures, faults.isActive]).toEqual([1, 0, false])
})
