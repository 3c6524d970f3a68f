import { expect, test } from 'vitest'
import { simulate } from '../support/simulate.ts'
import { attempts, executionTable, machineOf, taskOf } from './executionTable.ts'
import { lines } from './lines.ts'

test('SF4: each try of a Task may take TimeoutSeconds, and the function runs on', () => {
  const yaml = machineOf(
    taskOf(
      'End: true, TimeoutSeconds: 2, Retry: [{ ErrorEquals: [States.Timeout], MaxAttempts: 1 }]',
    ),
  ).replace('constant: 1s', 'constant: 5s')
  expect(executionTable(yaml)).toBe(
    lines(`
      0s  flow~1    starts
      0s  flow~1    comes to   A
      0s  flow/A#1  cold       work:$LATEST#1
      3s  flow/A#1  cold       work:$LATEST#2
      5s  flow/A#1  completed  work:$LATEST#1  5000 ms, billed 5000
      5s  flow~1    failed
      8s  flow/A#1  completed  work:$LATEST#2  5000 ms, billed 5000
    `),
  )
  expect(simulate(yaml).sources['flow']).toMatchObject({ gaveUp: 2, abandoned: { count: 2 } })
})

test('SF4: what is done in the microsecond of the timeout is done', () => {
  expect(attempts(machineOf(taskOf('End: true, TimeoutSeconds: 1'))).ended).toBe('succeeded at 1 s')
})

test('SF4: an execution ends after its TimeoutSeconds, whatever it does', () => {
  const timeout = (states: string) =>
    machineOf(`{ TimeoutSeconds: 4, StartAt: A, States: { ${states} } }`)
  const waits = 'A: { Type: Wait, Seconds: 10, End: true }'
  expect(attempts(timeout(waits)).ended).toBe('timedOut at 4 s')
  expect(attempts(timeout(waits.replace('10', '4'))).ended).toBe('succeeded at 4 s')
  const calls =
    'A: { Type: Task, Resource: other, Next: B }, B: { Type: Task, Resource: other, End: true }'
  expect(attempts(timeout(calls))).toEqual({ at: [0, 3], ended: 'timedOut at 4 s' })
  const maps = `A: { Type: Map, items: 9, MaxConcurrency: 2, End: true, ItemProcessor: ${taskOf('End: true').replace('StartAt: A', 'StartAt: B').replace(' A:', ' B:')} }`
  expect(attempts(timeout(maps))).toEqual({
    at: [0, 0, 1, 1, 2, 2, 3, 3, 4],
    ended: 'timedOut at 4 s',
  })
})

test.each([
  ['STANDARD', 'succeeded at 600 s'],
  ['EXPRESS', 'timedOut at 300 s'],
])('SF4: a state machine of type %s that waits ten minutes has %s', (type, ended) => {
  const definition = '{ StartAt: A, States: { A: { Type: Wait, Seconds: 600, End: true } } }'
  expect(attempts(machineOf(definition, '', `StateMachineType: ${type}`)).ended).toBe(ended)
})
