import { describe, expect, test } from 'vitest'
import { second } from '../../../src/math/time.ts'
import { answerClass } from '../../../src/model/clients/answerClass.ts'
import { type FrontType, fronts } from '../../../src/model/clients/fronts.ts'

const { Sdk, Api, HttpApi, FunctionUrl, ALB, Cognito } = fronts
const megabyte = 1_048_576

/** Typed by hand from AWS's pages and from the list of rules, one row for each front. */
const rows: Record<FrontType, string> = {
  Sdk: 'completed 200, error 200, timed out 200, throttled 429, own 429, gave up 0, large 413 200',
  Api: 'completed 200, error 502, timed out 502, throttled 500, own 429, gave up 504, large 413 502',
  HttpApi:
    'completed 200, error 500, timed out 500, throttled 500, own 429, gave up 503, large 413 500',
  FunctionUrl:
    'completed 200, error 502, timed out 502, throttled 429, own 429, gave up 0, large 413 502',
  ALB: 'completed 200, error 502, timed out 502, throttled 502, own 502, gave up 504, large 413 502',
  Cognito:
    'completed 200, error 400, timed out 400, throttled 400, own 400, gave up 400, large 400 400',
}

describe.each(Object.entries(fronts))('%s', (type, front) => {
  const told = front.statuses

  test('has its own name in the list, and says what a client is told', () => {
    expect(front.Type).toBe(type)
    const row =
      `completed ${told.completed}, error ${told.error}, timed out ${told.functionTimedOut}, ` +
      `throttled ${told.throttled}, own ${told.frontThrottled}, gave up ${told.gaveUp}, ` +
      `large ${told.tooLarge} ${told.answerTooLarge}`
    expect(row).toBe(rows[front.Type])
    expect(told.crashed).toBe(told.error)
  })

  test('has a status for giving up exactly where it does give up', () => {
    expect(told.gaveUp > 0).toBe(front.timeout !== undefined)
  })

  test('waits within its bounds, in whole microseconds', () => {
    if (front.timeout === undefined) return
    const { least, fallback, most, setting } = front.timeout
    expect([least, fallback, most].every(Number.isSafeInteger)).toBe(true)
    expect([least, fallback, most].toSorted((a, b) => a - b)).toEqual([least, fallback, most])
    expect(least < most).toBe(setting !== undefined)
  })

  test('passes on no more than Lambda takes', () => {
    for (const size of [front.largestRequest, front.largestAnswer]) {
      expect(size).toBe(type === 'ALB' ? megabyte : 6 * megabyte)
    }
  })

  test('is summed up in one sentence without its full stop', () => {
    expect(front.summary).toMatch(/^[A-Z].{20,}[^.]$/)
  })
})

describe('the worked figures', () => {
  test('29 s, 30 s, 60 s and 5 s are what the fronts wait', () => {
    const waits = [Api, HttpApi, ALB, Cognito].map(each => (each.timeout?.fallback ?? 0) / second)
    expect(waits).toEqual([29, 30, 60, 5])
    expect([Sdk, FunctionUrl].map(({ timeout }) => timeout)).toEqual([undefined, undefined])
  })

  test('an API lets 10,000 requests a second through and 5,000 at once; nobody else counts', () => {
    const counting = { perSecond: 10_000, burst: 5_000 }
    expect([Api.rate, HttpApi.rate]).toEqual([counting, counting])
    expect([Sdk, FunctionUrl, ALB, Cognito].filter(({ rate }) => rate !== undefined)).toEqual([])
  })

  test('only Cognito makes attempts of itself, three of them', () => {
    const attempts = Object.values(fronts).map(each => each.attempts)
    expect(attempts).toEqual([1, 1, 1, 1, 1, 3])
  })

  test('Cognito tries a throttle and a timeout again, and no error of the function', () => {
    expect(answerClass('throttled', Cognito, false)).toBe('throttling')
    expect(answerClass('gaveUp', Cognito, false)).toBe('timeout')
    expect(answerClass('error', Cognito, false)).toBe('final')
    expect(answerClass('functionTimedOut', Cognito, false)).toBe('final')
  })
})
