import { describe, expect, test } from 'vitest'
import { eventsOf, simulate } from '../support/simulate.ts'
import { functions, statusOf } from './frontStatus.ts'
import { lines } from './lines.ts'
import { table } from './table.ts'

test('F4: it waits 60 s, its idle timeout, and what it called runs on', () => {
  const yaml = `
    name: timeline
    duration: 2m
    functions:
      f: { Runtime: nodejs22.x, Timeout: 90, init: { constant: 0s }, duration: { constant: 70s } }
    sources:
      s: { Type: ALB, FunctionName: f, arrivals: { at: [0s] } }
  `
  expect(table(eventsOf(yaml), 'attempted', 'answered', 'finished', 'ended')).toBe(
    lines(`
      0s     s#1  attempt 1
      1m     s#1  answer 1                gaveUp
      1m     s#1  ends                    timedOut after 1
      1m10s  s#1  completed  f:$LATEST#1  70000 ms, billed 70000
    `),
  )
  expect(simulate(yaml).sources['s']?.answers).toEqual({ 504: 1 })
})

describe('F4: what it answers, once', () => {
  test.each([
    ['Type: ALB', 'works', '200 completed after 1'],
    ['Type: ALB', 'throttled', '502 throttled after 1'],
    ['Type: ALB', 'fails', '502 failed after 1'],
    ['Type: ALB', 'crashes', '502 failed after 1'],
    ['Type: ALB', 'runs out of time', '502 timedOut after 1'],
    ['Type: ALB, requestSize: 1MB', 'works', '200 completed after 1'],
    ['Type: ALB, requestSize: 2MB', 'works', '413 failed after 1'],
    ['Type: ALB, answerSize: 1MB', 'works', '200 completed after 1'],
    ['Type: ALB, answerSize: 2MB', 'works', '502 failed after 1'],
  ] as const)('%s, the function %s: %s', (front, name, expected) => {
    expect(statusOf(front, functions[name])).toBe(expected)
  })
})
