import { describe, expect, test } from 'vitest'
import { answerClass } from '../../../src/model/clients/answerClass.ts'
import { fronts } from '../../../src/model/clients/fronts.ts'
import { requestOutcome } from '../../../src/model/clients/requestOutcome.ts'

const { Sdk, Api, HttpApi, FunctionUrl, ALB } = fronts

describe('answerClass', () => {
  test.each([
    ['completed', 'success'],
    ['error', 'final'],
    ['crashed', 'final'],
    ['functionTimedOut', 'final'],
    ['notRestored', 'transient'],
    ['throttled', 'throttling'],
    ['gaveUp', 'timeout'],
    ['tooLarge', 'final'],
    ['answerTooLarge', 'final'],
  ] as const)('takes %s of Invoke for %s', (answer, expected) => {
    expect(answerClass(answer, Sdk, true)).toBe(expected)
  })

  test.each([
    ['a throttle of Lambda, which is 500', 'throttled', Api, 'transient'],
    ['a throttle of Lambda, which is 429', 'throttled', FunctionUrl, 'throttling'],
    ['a throttle of its own', 'frontThrottled', HttpApi, 'throttling'],
    ['an error of the function', 'error', ALB, 'transient'],
    ['504', 'gaveUp', Api, 'transient'],
    ['503', 'gaveUp', HttpApi, 'transient'],
    ['413', 'tooLarge', Api, 'final'],
    ['a success', 'completed', FunctionUrl, 'success'],
  ] as const)('reads the status behind an HTTP front: %s', (_, answer, front, expected) => {
    expect(answerClass(answer, front, false)).toBe(expected)
  })

  test('takes it for a timeout when the client itself gave up, whatever the front would say', () => {
    for (const front of Object.values(fronts)) {
      expect(answerClass('gaveUp', front, true)).toBe('timeout')
    }
    expect(answerClass('throttled', Api, true)).toBe('transient')
  })
})

test.each([
  ['completed', 'completed'],
  ['error', 'failed'],
  ['crashed', 'failed'],
  ['functionTimedOut', 'timedOut'],
  ['notRestored', 'failed'],
  ['throttled', 'throttled'],
  ['frontThrottled', 'throttled'],
  ['gaveUp', 'timedOut'],
  ['tooLarge', 'failed'],
  ['answerTooLarge', 'failed'],
] as const)('a request whose last answer is %s is %s', (answer, outcome) => {
  expect(requestOutcome(answer)).toBe(outcome)
})
