import { expect, test } from 'vitest'
import type { RunResult } from '../../src/run/runResult.ts'
import { eventsOf, simulate } from '../support/simulate.ts'
import { lines } from './lines.ts'
import { table } from './table.ts'

const sourceOf = (source: string, at = '[0s, 1s, 2s, 3s, 4s, 5s]') => `
  name: Events that are filtered
  duration: 1m
  functions:
    work: { Runtime: nodejs22.x, init: 0, duration: { constant: 10ms } }
    more: { Runtime: nodejs22.x, init: 0, duration: { constant: 10ms } }
  sources:
    s: { ${source}, arrivals: { at: ${at} } }
`
const outcomesOf = ({ sources }: RunResult) => sources['s']?.outcomes

test('AS-14: what a filter does not let through is no event, and takes no number', () => {
  const source =
    'Type: SNS, FunctionName: work, attributes: { kind: [a, b] }, FilterPolicy: { kind: [a] }'
  expect(table(eventsOf(sourceOf(source)), 'decided')).toBe(
    lines(`
      0s  s#1  cold  work:$LATEST#1
      1s  s#2  warm  work:$LATEST#1
      2s  s#3  warm  work:$LATEST#1
      3s  s#4  warm  work:$LATEST#1
    `),
  )
  const result = simulate(sourceOf(source))
  expect(result.sources['s']).toMatchObject({ arrivals: 6, attempts: 4, amplification: 1 })
  expect(outcomesOf(result)).toMatchObject({ completed: 4, filtered: 2 })
  expect(result.functions['work']).toMatchObject({ AsyncEventsReceived: 4, AsyncEventsDropped: 0 })
})

test('AS-14: where several functions want an event, all are given it or none', () => {
  const source = 'Type: SNS, FunctionName: [work, more], passes: 50%'
  const { functions, sources } = simulate(sourceOf(source))
  const { AsyncEventsReceived = 0 } = functions['work'] ?? {}
  expect(functions['more']).toMatchObject({ AsyncEventsReceived })
  expect(AsyncEventsReceived).toBeGreaterThan(0)
  expect(sources['s']).toMatchObject({
    arrivals: 12,
    outcomes: { completed: 2 * AsyncEventsReceived, filtered: 12 - 2 * AsyncEventsReceived },
  })
})

test.each([
  ['Type: SNS, FunctionName: work, passes: 0%', 0],
  ['Type: SNS, FunctionName: work, passes: 100%', 6],
  [
    'Type: S3, FunctionName: work, attributes: { key: [a.png] }, Filter: { S3Key: { Rules: [ { Name: suffix, Value: .png }, { Name: prefix, Value: a } ] } }',
    6,
  ],
  [
    'Type: S3, FunctionName: work, attributes: { key: [a.png] }, Filter: { S3Key: { Rules: [ { Name: suffix, Value: .png }, { Name: prefix, Value: b } ] } }',
    0,
  ],
  [
    'Type: EventBridgeRule, FunctionName: work, attributes: { source: [aws.ec2] }, Pattern: { source: [ { prefix: aws. } ] }',
    6,
  ],
  [
    'Type: EventBridgeRule, FunctionName: work, attributes: { state: [on] }, Pattern: { detail: { state: [ { anything-but: { suffix: n } } ] } }',
    0,
  ],
  [
    'Type: SNS, FunctionName: work, attributes: { store.price: { constant: 7 } }, FilterPolicyScope: MessageBody, FilterPolicy: { store: { price: [ { numeric: [">", 6] } ] } }',
    6,
  ],
  [
    'Type: EventBridgeRule, FunctionName: work, attributes: { a: [1] }, Pattern: { $or: [ { a: [2] }, { a: [1] } ] }',
    6,
  ],
])('AS-14: of 6 events %s lets through %d', (source, completed) => {
  expect(outcomesOf(simulate(sourceOf(source)))).toMatchObject({
    completed,
    filtered: 6 - completed,
  })
})

test('AS-14: a filter that lets everything through changes nothing of what happens', () => {
  const plain = eventsOf(sourceOf('Type: SNS, FunctionName: work'))
  const filtered =
    'Type: SNS, FunctionName: work, attributes: { a: [1, 2] }, FilterPolicy: { a: [1, 2] }'
  expect(eventsOf(sourceOf(filtered))).toEqual(plain)
})

test('AS-14: the n-th event is let through or not, whenever it comes', () => {
  const source = 'Type: SNS, FunctionName: work, passes: 50%'
  const times = (at: string) =>
    eventsOf(sourceOf(source, at)).flatMap(({ at: time, event }) =>
      event === 'requested' ? [time / 1e6] : [],
    )
  const moved = times('[10s, 11s, 12s, 13s, 14s, 15s]')
  expect(moved).toEqual(times('[0s, 1s, 2s, 3s, 4s, 5s]').map(time => time + 10))
  expect(moved.length).toBeLessThan(6)
})
