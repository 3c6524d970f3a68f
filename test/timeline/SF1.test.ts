import { expect, test } from 'vitest'
import { executionTable, machineOf, stateTable, taskOf } from './executionTable.ts'
import { lines } from './lines.ts'

const end = ', Fits: { Type: Succeed }'
const caughtAs = (error: string) =>
  taskOf(`End: true, Catch: [{ ErrorEquals: [${error}], Next: Fits }]`, end)

test('SF1: a Task calls its function and waits for it', () => {
  const yaml = machineOf(
    '{ StartAt: A, States: { A: { Type: Task, Resource: work, Next: B }, B: { Type: Task, Resource: other, End: true } } }',
  )
  expect(executionTable(yaml)).toBe(
    lines(`
      0s  flow~1    starts
      0s  flow~1    comes to   A
      0s  flow/A#1  cold       work:$LATEST#1
      1s  flow/A#1  completed  work:$LATEST#1   1000 ms, billed 1000
      1s  flow~1    comes to   B
      1s  flow/B#1  cold       other:$LATEST#1
      4s  flow/B#1  completed  other:$LATEST#1  3000 ms, billed 3000
      4s  flow~1    succeeded
    `),
  )
})

test.each([
  ['a throttle', 'Lambda.TooManyRequestsException', ', ReservedConcurrentExecutions: 0'],
  ['a timeout of the function', 'Sandbox.Timedout', ', duration: { constant: 30s }'],
  ['a crash', 'Lambda.Unknown', ', crashes: 100%'],
  ['an error of the handler', 'Error', ', errors: 100%'],
])('SF1: %s is %s', (_, name, work) => {
  const given = work.includes('duration')
    ? machineOf('X', work).replace('duration: { constant: 1s }, ', '')
    : machineOf('X', work)
  const yaml = (error: string) => given.replace('Definition: X', `Definition: ${caughtAs(error)}`)
  expect(stateTable(yaml(name))).toMatch(/comes to +Fits\n.*succeeded$/)
  expect(stateTable(yaml(name === 'Error' ? 'Lambda.Unknown' : 'Error'))).toMatch(/A\n.*failed$/)
})

test('SF1: errors of a handler have the name that is said', () => {
  const declined = taskOf(
    'End: true, errorName: Declined, Catch: [{ ErrorEquals: [Declined], Next: Fits }]',
    end,
  )
  expect(stateTable(machineOf(declined, ', errors: 100%'))).toMatch(/Fits\n.*succeeded$/)
  expect(
    stateTable(machineOf(declined.replace('[Declined]', '[Error]'), ', errors: 100%')),
  ).toMatch(/failed$/)
})

test.each([
  'Resource: arn:aws:lambda:eu-west-1:123456789012:function:work',
  'Resource: "arn:aws:lambda:eu-west-1:123456789012:function:work:$LATEST"',
  'Resource: arn:aws:states:::lambda:invoke, Parameters: { FunctionName: work }',
  'Resource: arn:aws:states:::lambda:invoke, Arguments: { FunctionName: "arn:aws:lambda:eu-west-1:123456789012:function:work", Payload: "{% $states.input %}" }',
  'Resource: "work:$LATEST"',
])('SF1: a function may be named as %s', resource => {
  const yaml = machineOf(`{ StartAt: A, States: { A: { Type: Task, ${resource}, End: true } } }`)
  expect(executionTable(yaml)).toContain('flow/A#1  completed  work:$LATEST#1')
})

test('what is no function takes its own time', () => {
  const yaml = machineOf(
    '{ StartAt: A, States: { A: { Type: Task, Resource: "arn:aws:states:::sqs:sendMessage", duration: { constant: 50ms }, End: true } } }',
  )
  expect(executionTable(yaml)).toBe(
    lines(`
      0s    flow~1  starts
      0s    flow~1  comes to   A
      50ms  flow~1  succeeded
    `),
  )
})
