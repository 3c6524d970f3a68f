import { expect, test } from 'vitest'
import { ofMachines } from '../../src/run/ofMachines.ts'
import { simulate } from '../support/simulate.ts'
import { machineOf, taskOf } from '../timeline/executionTable.ts'

const slow =
  '{ TimeoutSeconds: 5, StartAt: A, States: { A: { Type: Wait, Seconds: 9, End: true } } }'

test.each([
  ['', machineOf(taskOf('End: true'))],
  ['Of 1 executions of flow 1 failed.', machineOf(taskOf('End: true'), ', errors: 100%')],
  ['Of 1 executions of flow 1 timed out.', machineOf(slow)],
])('%j is what is said', (said, yaml) => {
  expect(ofMachines(simulate(yaml)).join(' ')).toBe(said)
})
