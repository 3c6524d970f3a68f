import { expect, test } from 'vitest'
import { executionTable, machineOf, stateTable, taskOf } from './executionTable.ts'
import { lines } from './lines.ts'

const clean = ', Clean: { Type: Task, Resource: other, End: true }'

test('SF3: what is caught goes on at another state, after its retries', () => {
  const yaml = machineOf(
    taskOf(
      'End: true, Retry: [{ ErrorEquals: [Error], MaxAttempts: 1 }], Catch: [{ ErrorEquals: [Lambda.Unknown], Next: Never }, { ErrorEquals: [States.TaskFailed], Next: Clean }]',
      `${clean}, Never: { Type: Fail }`,
    ),
    ', errors: 100%',
  )
  expect(executionTable(yaml)).toBe(
    lines(`
      0s  flow~1        starts
      0s  flow~1        comes to   A
      0s  flow/A#1      cold       work:$LATEST#1
      1s  flow/A#1      error      work:$LATEST#1   1000 ms, billed 1000
      2s  flow/A#1      warm       work:$LATEST#1
      3s  flow/A#1      error      work:$LATEST#1   1000 ms, billed 1000
      3s  flow~1        comes to   Clean
      3s  flow/Clean#1  cold       other:$LATEST#1
      6s  flow/Clean#1  completed  other:$LATEST#1  3000 ms, billed 3000
      6s  flow~1        succeeded
    `),
  )
})

test('SF3: States.TaskFailed is any error but a timeout, States.ALL is that as well', () => {
  const slow = (error: string) =>
    machineOf(
      taskOf(
        `End: true, TimeoutSeconds: 1, Catch: [{ ErrorEquals: [${error}], Next: Clean }]`,
        clean,
      ),
    ).replace('constant: 1s', 'constant: 9s')
  expect(stateTable(slow('States.TaskFailed'))).toContain('1s  flow~1  failed')
  expect(stateTable(slow('States.ALL'))).toContain('1s  flow~1  comes to   Clean')
  expect(stateTable(slow('States.Timeout'))).toContain('1s  flow~1  comes to   Clean')
})

test('SF3: a Fail state is an error that what it is inside may catch', () => {
  const yaml = machineOf(`{ StartAt: P, States: {
    P: { Type: Parallel, End: true, Catch: [{ ErrorEquals: [Stop], Next: Done }],
         Branches: [{ StartAt: F, States: { F: { Type: Fail, Error: Stop, Cause: No more } } }] },
    Done: { Type: Succeed } } }`)
  expect(stateTable(yaml)).toBe(
    lines(`
      0s  flow~1  comes to   P
      0s  flow~1  comes to   F
      0s  flow~1  comes to   Done
      0s  flow~1  succeeded
    `),
  )
  expect(stateTable(yaml.replace('[Stop]', '[Other]'))).toContain('0s  flow~1  failed')
})

test('SF3: a Choice without a way that comes true, and no Default, is an error', () => {
  const yaml = (chance: string, more = '') =>
    machineOf(
      `{ StartAt: C, States: { C: { Type: Choice, Choices: [{ Variable: $.n, NumericEquals: 0, chance: ${chance}, Next: Yes }]${more} }, Yes: { Type: Succeed } } }`,
    )
  expect(stateTable(yaml('100%'))).toContain('succeeded')
  expect(stateTable(yaml('0%'))).toContain('failed')
  expect(stateTable(yaml('0%', ', Default: Yes'))).toContain('succeeded')
})
