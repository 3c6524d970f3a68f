import { describe, expect, test } from 'vitest'
import { eventsOf, problemsOf, simulate } from '../support/simulate.ts'
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

test('F4: idleTimeout is what the load balancer waits, from 1 s to 4,000 s', () => {
  const yaml = (front: string) => `
    name: timeline
    duration: 2h
    functions:
      f: { Runtime: nodejs22.x, Timeout: 900, init: { constant: 0s }, duration: { constant: 500s } }
    sources:
      s: { ${front}, FunctionName: f, arrivals: { at: [0s] } }
    changes: []
  `
  const answers = (front: string) => simulate(yaml(front)).sources['s']?.answers
  expect(answers('Type: ALB, idleTimeout: 499999ms')).toEqual({ 504: 1 })
  expect(answers('Type: ALB, idleTimeout: 500s')).toEqual({ 200: 1 })
  expect(answers('Type: ALB, idleTimeout: 4000s')).toEqual({ 200: 1 })
  expect(problemsOf(yaml('Type: ALB, idleTimeout: 4001s'))).toEqual([
    'sources.s.idleTimeout: must be 1s to 1h6m40s: found "4001s"',
  ])
  expect(problemsOf(yaml('Type: ALB, idleTimeout: 900ms'))).toHaveLength(1)
  expect(problemsOf(yaml('Type: Api, idleTimeout: 60s'))).toEqual([
    'sources.s.idleTimeout: must be left out, Api has no such setting: found "60s"',
  ])
})

test('F4: another idle timeout is for attempts that begin from then on', () => {
  const records = eventsOf(`
    name: timeline
    duration: 2m
    functions:
      f: { Runtime: nodejs22.x, Timeout: 90, init: { constant: 0s }, duration: { constant: 70s } }
    sources:
      s: { Type: ALB, FunctionName: f, arrivals: { at: [0s, 10s] } }
    changes: [{ at: 5s, set: sources.s.idleTimeout, to: 30s }]
  `)
  expect(table(records, 'answered')).toBe(
    lines(`
      40s  s#2  answer 1    gaveUp
      1m   s#1  answer 1    gaveUp
    `),
  )
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
