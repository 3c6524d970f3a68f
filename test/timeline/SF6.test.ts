import { expect, test } from 'vitest'
import { simulate } from '../support/simulate.ts'
import { attempts, executionTable, machineOf } from './executionTable.ts'
import { lines } from './lines.ts'

const parallel = (first: string, more = '') => `{ StartAt: P, States: {
  P: { Type: Parallel, Next: Then${more}, Branches: [
    { StartAt: A, States: { A: { Type: Task, ${first}, End: true } } },
    { StartAt: B, States: { B: { Type: Task, Resource: other, End: true } } } ] },
  Then: { Type: Pass, End: true } } }`

test('SF6: branches begin at once, and what follows waits for all', () => {
  expect(executionTable(machineOf(parallel('Resource: work')))).toBe(
    lines(`
      0s  flow~1    starts
      0s  flow~1    comes to   P
      0s  flow~1    comes to   A
      0s  flow/A#1  cold       work:$LATEST#1
      0s  flow~1    comes to   B
      0s  flow/B#1  cold       other:$LATEST#1
      1s  flow/A#1  completed  work:$LATEST#1   1000 ms, billed 1000
      3s  flow/B#1  completed  other:$LATEST#1  3000 ms, billed 3000
      3s  flow~1    comes to   Then
      3s  flow~1    succeeded
    `),
  )
})

test('SF6: one that fails stops the others, and their functions run on', () => {
  const yaml = machineOf(parallel('Resource: work'), ', errors: 100%')
  expect(executionTable(yaml)).toBe(
    lines(`
      0s  flow~1    starts
      0s  flow~1    comes to   P
      0s  flow~1    comes to   A
      0s  flow/A#1  cold       work:$LATEST#1
      0s  flow~1    comes to   B
      0s  flow/B#1  cold       other:$LATEST#1
      1s  flow/A#1  error      work:$LATEST#1   1000 ms, billed 1000
      1s  flow~1    failed
      3s  flow/B#1  completed  other:$LATEST#1  3000 ms, billed 3000
    `),
  )
  const { functions, sources } = simulate(yaml)
  expect(sources['flow']?.calls['B']).toMatchObject({
    outcomes: { timedOut: 1 },
    abandoned: { count: 1 },
  })
  expect(functions['other']?.Invocations).toBe(1)
})

test('SF6: a branch that waits before a retry is stopped as well', () => {
  const yaml = machineOf(
    parallel('Resource: work, Retry: [{ ErrorEquals: [States.ALL], IntervalSeconds: 60 }]').replace(
      'Resource: other',
      'Resource: other, TimeoutSeconds: 2',
    ),
    ', errors: 100%',
  )
  expect(attempts(yaml)).toEqual({ at: [0, 0], ended: 'failed at 2 s' })
})
