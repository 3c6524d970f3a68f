import { describe, expect, test } from 'vitest'
import { eventsOf, problemsOf, simulate } from '../support/simulate.ts'
import { lines } from './lines.ts'
import { table } from './table.ts'

const scenario = (account: string, sources: string, changes = '') => `
  name: timeline
  duration: 2s
  account: { ConcurrentExecutions: 100000, ${account} }
  functions:
    f: { Runtime: nodejs22.x, init: { constant: 0s }, duration: { constant: 1ms } }
  sources:
    ${sources}
  changes: [${changes}]
`
const crowd = (count: number) => `{ at: [${Array(count).fill('0s').join(', ')}] }`
const limited = 'ApiGateway: { ThrottlingRateLimit: 10, ThrottlingBurstLimit: 2 }'

test('F8: all APIs of the account share one rate, REST and HTTP, and nobody else counts', () => {
  const records = eventsOf(
    scenario(
      limited,
      `a: { Type: Api, FunctionName: f, arrivals: { at: [0s, 20ms, 100ms] } }
    b: { Type: HttpApi, FunctionName: f, arrivals: { at: [10ms, 101ms] } }
    c: { Type: FunctionUrl, FunctionName: f, arrivals: { at: [11ms] } }`,
    ),
  )
  expect(table(records, 'answered')).toBe(
    lines(`
      1ms    a#1  answer 1    completed
      11ms   b#1  answer 1    completed
      12ms   c#1  answer 1    completed
      20ms   a#2  answer 1    frontThrottled
      101ms  a#3  answer 1    completed
      101ms  b#2  answer 1    frontThrottled
    `),
  )
})

test('F8: what a stage refuses takes nothing of what all share', () => {
  const records = eventsOf(
    scenario(
      limited,
      `a: { Type: Api, FunctionName: f, ThrottlingRateLimit: 1, ThrottlingBurstLimit: 1, arrivals: { at: [0s, 10ms, 20ms] } }
    b: { Type: Api, FunctionName: f, arrivals: { at: [30ms, 40ms] } }`,
    ),
  )
  expect(table(records, 'answered')).toBe(
    lines(`
      1ms   a#1  answer 1    completed
      10ms  a#2  answer 1    frontThrottled
      20ms  a#3  answer 1    frontThrottled
      31ms  b#1  answer 1    completed
      40ms  b#2  answer 1    frontThrottled
    `),
  )
})

test('F8: a stage cannot let through more than the account', () => {
  const source =
    '{ Type: Api, FunctionName: f, ThrottlingRateLimit: 100, ThrottlingBurstLimit: 9, arrivals: '
  const { answers } = simulate(scenario(limited, `a: ${source}${crowd(5)} }`)).sources['a'] ?? {}
  expect(answers).toEqual({ 200: 2, 429: 3 })
})

describe('F8: unless AWS has raised it', () => {
  test.each([
    ['Region: eu-west-1', 5_000],
    ['Region: eu-south-1', 1_250],
    ['Region: eu-south-1, ApiGateway: { ThrottlingBurstLimit: 2000 }', 2_000],
    ['ApiGateway: { ThrottlingRateLimit: 20000 }', 5_000],
  ])('an account with %s lets %d through at once, of two APIs', (account, count) => {
    const half = `{ Type: Api, FunctionName: f, arrivals: ${crowd(3_000)} }`
    const { sources } = simulate(scenario(account, `a: ${half}\n    b: ${half}`))
    const refused = ['a', 'b'].map(name => sources[name]?.answers['429'] ?? 0)
    expect(6_000 - refused.reduce((sum, each) => sum + each, 0)).toBe(count)
  })
})

test('F8: set while it runs, it begins full', () => {
  const records = eventsOf(
    scenario(
      'ApiGateway: { ThrottlingRateLimit: 1, ThrottlingBurstLimit: 1 }',
      'a: { Type: Api, FunctionName: f, arrivals: { at: [0s, 10ms, 20ms, 30ms, 40ms] } }',
      '{ at: 15ms, set: account.ApiGateway.ThrottlingBurstLimit, to: 2 }',
    ),
  )
  expect(table(records, 'answered')).toBe(
    lines(`
      1ms   a#1  answer 1    completed
      10ms  a#2  answer 1    frontThrottled
      21ms  a#3  answer 1    completed
      31ms  a#4  answer 1    completed
      40ms  a#5  answer 1    frontThrottled
    `),
  )
})

test('F8: a rate that is none is refused', () => {
  const text = scenario(
    'ApiGateway: { ThrottlingRateLimit: -1 }',
    'a: { Type: Api, FunctionName: f, arrivals: { at: [0s] } }',
  )
  expect(problemsOf(text)).toEqual([
    'account.ApiGateway.ThrottlingRateLimit: must be at least 0: found -1',
  ])
})
