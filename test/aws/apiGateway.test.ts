// https://docs.aws.amazon.com/lambda/latest/dg/services-apigateway-errors.html, and
// https://docs.aws.amazon.com/apigateway/latest/developerguide/limits.html, read 2026-10

import { describe, expect, test } from 'vitest'
import { simulate } from '../support/simulate.ts'

const scenario = (source: string, settings: string, duration = '1m') => `
  name: API Gateway
  duration: ${duration}
  functions:
    f: { Runtime: nodejs22.x, Timeout: 60, init: { constant: 0s }, ${settings} }
  sources:
    api: { FunctionName: f, ${source} }
`

const answersOf = (yaml: string) => simulate(yaml).sources['api']?.answers

describe('what a REST API makes of Lambda (F1)', () => {
  const one = 'Type: Api, arrivals: { at: [0s] }'

  test.each([
    ['an error of the function is a bad gateway', 'errors: 100%, duration: { constant: 1s }', 502],
    [
      'a throttle is an error of the server',
      'ReservedConcurrentExecutions: 0, duration: { constant: 1s }',
      500,
    ],
    ['an answer is passed on', 'duration: { constant: 29s }', 200],
    ['none within 29 s is a timeout', 'duration: { constant: 29001ms }', 504],
  ])('%s', (_, settings, status) => {
    expect(answersOf(scenario(one, settings))).toEqual({ [status]: 1 })
  })

  test('A59: a function of 35 s is given up at 29 s, runs to 35 s and is billed (F7)', () => {
    const result = simulate(scenario(one, 'duration: { constant: 35s }'))
    expect(result.functions['f']).toMatchObject({
      Invocations: 1,
      Errors: 0,
      billedDurationMs: 35_000,
      ConcurrentExecutions: { mean: 35 / 60 },
    })
    expect(result.sources['api']).toMatchObject({
      answers: { 504: 1 },
      outcomes: { timedOut: 1 },
      latency: { mean: 29_000 },
    })
  })
})

describe('10,000 requests a second and 5,000 at once (F1)', () => {
  test('a steady 10,000 pass', () => {
    const yaml = scenario(
      'Type: Api, arrivals: { regular: 10000/s }',
      'duration: { constant: 1ms }',
      '3s',
    )
    expect(answersOf(yaml)?.['429']).toBeUndefined()
  })

  test('of a steady 12,000, a sixth is too many once the 5,000 are used up, after 2.5 s', () => {
    const of = (seconds: number) =>
      answersOf(
        scenario(
          'Type: Api, arrivals: { regular: 12000/s }',
          'duration: { constant: 1ms }',
          `${seconds}s`,
        ),
      )?.['429'] ?? 0
    expect(of(2.4)).toBe(0)
    const between = of(6) - of(3)
    expect(Math.abs(between - 3 * 2_000)).toBeLessThanOrEqual(1)
  })
})
