import { describe, expect, test } from 'vitest'
import { problemsOf, simulate } from '../support/simulate.ts'
import { machineOf, taskOf } from '../timeline/executionTable.ts'

const place = 'sources.flow.Definition'
const stateOf = (state: string) =>
  `{ StartAt: A, States: { A: { ${state} }, B: { Type: Succeed } } }`
const task = 'Type: Task, Resource: work, Next: B'
const map =
  'Type: Map, Next: B, ItemProcessor: { StartAt: C, States: { C: { Type: Pass, End: true } } }'

describe('a definition is refused at its place', () => {
  test.each([
    ['StartAt', '{ StartAt: Z, States: { A: { Type: Succeed } } }', 'must be one of A: found "Z"'],
    ['StartAt', '{ States: { A: { Type: Succeed } } }', 'must be given'],
    ['States.A.Type', stateOf('Type: Tusk, Next: B'), 'did you mean Task?'],
    [
      'States.A.Next',
      stateOf('Type: Pass, Next: Bee'),
      'the state must be one of A, B: found "Bee"',
    ],
    ['States.A', stateOf('Type: Pass'), 'must have Next or End: found neither'],
    ['States.A', stateOf('Type: Pass, Next: B, End: true'), 'must have Next or End: found both'],
    ['States.A.Catchh', stateOf(`${task}, Catchh: []`), 'did you mean Catch?'],
    [
      'States.A.Seconds',
      stateOf(`${task}, Seconds: 5`),
      'must be left out of a Task state: found 5',
    ],
    ['States.A.Resource', stateOf('Type: Task, Next: B'), 'must be given'],
    [
      'States.A.Resource',
      stateOf('Type: Task, Resource: "arn:aws:states:::sns:publish", Next: B'),
      'or have a duration beside it',
    ],
    [
      'States.A.Resource',
      stateOf(
        'Type: Task, Resource: "arn:aws:states:::lambda:invoke", Parameters: { "FunctionName.$": $.f }, Next: B',
      ),
      'with its FunctionName',
    ],
    ['States.A.Resource', stateOf('Type: Task, Resource: wrk, Next: B'), 'did you mean work?'],
    [
      'States.A.Parameters.FunctionName',
      stateOf(
        'Type: Task, Resource: "arn:aws:states:::lambda:invoke", Parameters: { FunctionName: "arn:aws:lambda:eu-west-1:123456789012:function:wark" }, Next: B',
      ),
      'did you mean work?',
    ],
    [
      'States.A.duration',
      stateOf(`${task}, duration: 5s`),
      'must be left out where a function is called',
    ],
    [
      'States.A.Retry.0.ErrorEquals.0',
      stateOf(`${task}, Retry: [{ ErrorEquals: [Lambda.TooManyRequestException] }]`),
      'did you mean Lambda.TooManyRequestsException?',
    ],
    [
      'States.A.Catch.0.ErrorEquals.0',
      stateOf(`${task}, Catch: [{ ErrorEquals: [States.All], Next: B }]`),
      'did you mean States.ALL?',
    ],
    [
      'States.A.Catch.0.Next',
      stateOf(`${task}, Catch: [{ ErrorEquals: [States.ALL], Next: D }]`),
      'must be one of A, B',
    ],
    [
      'States.A.Retry.0.ErrorEquals',
      stateOf(`${task}, Retry: [{ ErrorEquals: [States.ALL] }, { ErrorEquals: [Mine] }]`),
      'must stand alone, and in the last',
    ],
    [
      'States.A.Retry.0.ErrorEquals',
      stateOf(`${task}, Retry: [{ ErrorEquals: [States.ALL, Mine] }]`),
      'must stand alone',
    ],
    [
      'States.A.Retry.0.IntervalSeconds',
      stateOf(`${task}, Retry: [{ ErrorEquals: [Mine], IntervalSeconds: 0 }]`),
      'must be at least 1: found 0',
    ],
    [
      'States.A.Retry.0.BackoffRate',
      stateOf(`${task}, Retry: [{ ErrorEquals: [Mine], BackoffRate: 0.5 }]`),
      'must be at least 1: found 0.5',
    ],
    [
      'States.A.Retry.0.JitterStrategy',
      stateOf(`${task}, Retry: [{ ErrorEquals: [Mine], JitterStrategy: HALF }]`),
      'must be one of FULL, NONE',
    ],
    [
      'States.A.Retry.0.MaxAtempts',
      stateOf(`${task}, Retry: [{ ErrorEquals: [Mine], MaxAtempts: 2 }]`),
      'did you mean MaxAttempts?',
    ],
    ['States.A', stateOf('Type: Wait, Next: B'), 'Seconds must be given, or wait'],
    [
      'States.A.wait',
      stateOf('Type: Wait, Seconds: 1, wait: 5s, Next: B'),
      'must stand without Seconds',
    ],
    [
      'States.A.Choices',
      stateOf('Type: Choice, Choices: [{ chance: 60%, Next: B }, { chance: 50%, Next: B }]'),
      'found 110%',
    ],
    [
      'States.A.Choices.0.chance',
      stateOf('Type: Choice, Choices: [{ Variable: $.x, IsNull: true, Next: B }]'),
      'must be given',
    ],
    [
      'States.A.Choices.0.NumericEqual',
      stateOf('Type: Choice, Choices: [{ chance: 1%, NumericEqual: 1, Next: B }]'),
      'the key must be one of',
    ],
    ['States.A.items', stateOf(map), 'must be given'],
    ['States.A.items', stateOf(`${map}, items: 2000000`), 'must be 0 to 1000000 items'],
    [
      'States.A.ToleratedFailureCount',
      stateOf(`${map}, items: 2, ToleratedFailureCount: 1`),
      'unless Mode is DISTRIBUTED',
    ],
    ['States.A.ItemProcessor', stateOf('Type: Map, Next: B, items: 3'), 'must be given'],
    [
      'States.A.ItemProcessor.States.C.Next',
      stateOf(`${map}, items: 2`).replace('End: true', 'Next: B'),
      'must be one of C: found "B"',
    ],
    [
      'States.A.ItemProcessor.States.A',
      stateOf(`${map}, items: 2`).replace('C: {', 'A: {').replace('StartAt: C', 'StartAt: A'),
      'a name of its own',
    ],
    [
      'States.C',
      '{ StartAt: A, States: { A: { Type: Succeed }, C: { Type: Fail } } }',
      'must be reached from A',
    ],
    [
      'States',
      '{ StartAt: A, States: { A: { Type: Wait, Seconds: 1, Next: A } } }',
      'must have a state that ends it',
    ],
    [
      'States.A.Choices.0.Next',
      '{ StartAt: A, States: { A: { Type: Choice, Choices: [{ chance: 50%, Next: A }], Default: B }, B: { Type: Succeed } } }',
      'must not lead back to A without a Wait',
    ],
    [
      'States.A.Catch.0.Next',
      stateOf(`${task}, Catch: [{ ErrorEquals: [States.ALL], Next: A }]`),
      'must not lead back to A',
    ],
  ])('%s of %s', (path, definition, message) => {
    const problems = problemsOf(machineOf(definition))
    expect(problems.filter(each => each.startsWith(`${place}.${path}: `)).join()).toContain(message)
    expect(problems).toHaveLength(1)
  })

  test.each([
    ['FunctionName', 'FunctionName: work', 'must be left out where Type is StepFunctions'],
    ['retries', 'retries: standard2026', 'must be left out'],
    ['requestSize', 'requestSize: 1KB', 'must be left out'],
    ['StateMachineType', 'StateMachineType: FAST', 'must be one of STANDARD, EXPRESS'],
  ])('%s of its source', (path, source, message) => {
    const problems = problemsOf(machineOf(taskOf('End: true'), '', source))
    expect(problems).toHaveLength(1)
    expect(problems.join()).toContain(`sources.flow.${path}: ${message}`)
  })

  test('a source has no Definition where it starts no executions, and one where it does', () => {
    const yaml = machineOf(taskOf('End: true'))
    expect(problemsOf(yaml.replace('StepFunctions', 'Sdk, FunctionName: work'))).not.toEqual([])
    const none = yaml.replace(/Definition: .*/, '')
    expect(problemsOf(none)).toEqual(['sources.flow.Definition: must be given: found nothing'])
  })

  test('executions start by themselves, and no trace has them', () => {
    const yaml = machineOf(taskOf('End: true'))
    const users = yaml.replace('at: [0s]', 'users: { users: 2, think: { constant: 1s } }')
    expect(problemsOf(users).join()).toContain('sources.flow.arrivals.users: ')
    expect(problemsOf(yaml.replace('at: [0s]', 'trace: { file: a.csv }')).join()).toContain(
      'must not be when',
    )
  })
})

test('what has no effect here may stand where AWS has it', () => {
  const definition = `{
    Comment: Pasted, Version: "1.0", QueryLanguage: JSONPath, StartAt: A, States: {
      A: { Type: Task, Resource: "arn:aws:states:::lambda:invoke", Next: M, OutputPath: $.Payload, InputPath: $,
           Parameters: { "Payload.$": $, FunctionName: work }, ResultPath: $.x, ResultSelector: { "a.$": $.b },
           HeartbeatSeconds: 10, Credentials: { RoleArn: x } },
      M: { Type: Map, Next: C, items: { uniform: { low: 1, high: 9 } }, ItemsPath: $.items, ItemSelector: { "i.$": $ }, Label: m,
           ItemProcessor: { ProcessorConfig: { Mode: INLINE }, StartAt: P, States: { P: { Type: Pass, Result: { a: 1 }, End: true } } } },
      C: { Type: Choice, Choices: [{ Not: { Variable: $.x, IsPresent: true }, chance: 20%, Next: W }, { Variable: $.x, NumericLessThanEqualsPath: $.y, chance: 5%, Next: F }], Default: S },
      W: { Type: Wait, SecondsPath: $.s, wait: 3s, Next: S },
      F: { Type: Fail, Error: E, CausePath: $.c }, S: { Type: Succeed, Output: 1 } } }`
  expect(problemsOf(machineOf(definition))).toEqual([])
})

test('executions may start at another rate from some moment on, and nothing else changes', () => {
  const changed = (path: string, to: string) =>
    `${machineOf(taskOf('End: true')).replace('at: [0s]', 'regular: 1/m')}
    changes: [{ at: 30m, set: sources.flow.${path}, to: ${to} }]`
  const { stateMachines } = simulate(changed('arrivals', '{ regular: 1/s }'))
  expect(stateMachines['flow']?.ExecutionsStarted).toBeGreaterThan(1_820)
  expect(problemsOf(changed('overhead', '{ constant: 5ms }')).join()).toContain('must be arrivals')
})
