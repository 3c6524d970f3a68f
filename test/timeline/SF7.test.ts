import { expect, test } from 'vitest'
import { simulate } from '../support/simulate.ts'
import { machineOf, taskOf } from './executionTable.ts'

const transitions = (definition: string, work = '') =>
  simulate(machineOf(definition, work)).stateMachines['flow']?.transitions

const map = (mode: string) =>
  `{ StartAt: M, States: { M: { Type: Map, items: 10, MaxConcurrency: 3, End: true, ItemProcessor: { ProcessorConfig: { Mode: ${mode} }, StartAt: A, States: { A: { Type: Pass, Next: B }, B: { Type: Pass, End: true } } } } } }`

test('SF7: every state is a transition each time', () => {
  expect(transitions(taskOf('Next: B', ', B: { Type: Succeed }'))).toBe(2)
})

test('SF7: a retry is one more', () => {
  const retried = taskOf('End: true, Retry: [{ ErrorEquals: [States.ALL], MaxAttempts: 5 }]')
  expect(transitions(retried, ', errors: 100%')).toBe(6)
  expect(transitions(retried)).toBe(1)
})

test('SF7: so is an item of a distributed Map, and none of an inline one', () => {
  expect(transitions(map('INLINE'))).toBe(21)
  expect(transitions(map('DISTRIBUTED'))).toBe(31)
})

test('executions are counted by how they end', () => {
  const yaml = machineOf(
    '{ TimeoutSeconds: 100, StartAt: W, States: { W: { Type: Wait, wait: { uniform: { low: 0s, high: 200s } }, Next: C }, C: { Type: Choice, Choices: [{ chance: 50%, Next: F }], Default: S }, F: { Type: Fail }, S: { Type: Succeed } } }',
  ).replace('at: [0s]', 'regular: 1/s')
  const of = simulate(yaml).stateMachines['flow']
  expect(of).toMatchObject({ ExecutionsStarted: 3_600, runningAtOnce: { max: expect.any(Number) } })
  const ends = [of?.ExecutionsSucceeded, of?.ExecutionsFailed, of?.ExecutionsTimedOut, of?.running]
  expect(ends.reduce((sum = 0, each = 0) => sum + each, 0)).toBe(3_600)
  expect(of?.ExecutionsTimedOut).toBeGreaterThan(1_650)
  expect(of?.ExecutionsTimedOut).toBeLessThan(1_850)
  expect(of?.ExecutionsFailed).toBeGreaterThan(780)
  expect(of?.ExecutionsFailed).toBeLessThan(980)
  expect(of?.ExecutionTime).toMatchObject({ count: of?.ExecutionsSucceeded })
  expect(of?.ExecutionTime.max).toBeLessThan(100_000)
})
