import { describe, expect, test } from 'vitest'
import { eventsOf } from '../support/simulate.ts'
import { lines } from './lines.ts'
import { table } from './table.ts'

const fronts = [
  ['Type: Api', 29_000],
  ['Type: Api, TimeoutInMillis: 100', 100],
  ['Type: HttpApi', 30_000],
  ['Type: ALB', 60_000],
  ['Type: Cognito', 5_000],
  ['Type: Sdk, timeout: 1s', 1_000],
  ['Type: Api, timeout: 1s', 1_000],
  ['Type: FunctionUrl, timeout: 1s', 1_000],
] as const

describe('an answer that comes at exactly the deadline is in time; a microsecond later nobody waits', () => {
  test.each(fronts)('%s: %d ms', (front, wait) => {
    const answerAfter = (time: string) =>
      eventsOf(`
        name: timeline
        duration: 10m
        functions:
          f: { Runtime: nodejs22.x, Timeout: 300, init: { constant: 0s }, duration: { constant: ${time} } }
        sources:
          s: { ${front}, FunctionName: f, arrivals: { at: [0s] } }
      `).flatMap(record =>
        record.event === 'answered' && record.attempt === 1
          ? [`${record.answer} at ${record.at / 1000}`]
          : [],
      )
    expect(answerAfter(`${wait * 1000}us`)).toEqual([`completed at ${wait}`])
    expect(answerAfter(`${wait * 1000 + 1}us`)).toEqual([`gaveUp at ${wait}`])
  })

  test('the time runs from when the attempt has reached the front', () => {
    const records = eventsOf(`
      name: timeline
      duration: 10m
      functions:
        f: { Runtime: nodejs22.x, Timeout: 300, init: { constant: 0s }, duration: { constant: 1s } }
      sources:
        s: { Type: Sdk, timeout: 1s, overhead: { constant: 300ms }, FunctionName: f, arrivals: { at: [0s] } }
    `)
    expect(table(records, 'attempted', 'decided', 'answered')).toBe(
      lines(`
        0s     s#1  attempt 1
        300ms  s#1  cold       f:$LATEST#1
        1.3s   s#1  answer 1                completed
      `),
    )
  })
})

test('a retry that comes at the microsecond at which an environment is freed finds it free', () => {
  const records = eventsOf(`
    name: timeline
    duration: 10s
    functions:
      f: { Runtime: nodejs22.x, ReservedConcurrentExecutions: 1, init: { constant: 0s }, duration: { constant: 1s } }
    sources:
      s: { Type: Sdk, FunctionName: f, retries: { attempts: 2, base: 500ms, jitter: none }, arrivals: { at: [0s, 0.5s] } }
  `)
  expect(table(records, 'decided', 'finished')).toBe(
    lines(`
      0s     s#1  cold       f:$LATEST#1
      500ms  s#2  throttled  -            reservedConcurrency
      1s     s#1  completed  f:$LATEST#1  1000 ms, billed 1000
      1s     s#2  warm       f:$LATEST#1
      2s     s#2  completed  f:$LATEST#1  1000 ms, billed 1000
    `),
  )
})

test('a unit that is freed at the microsecond at which another asks goes to who waited', () => {
  const records = eventsOf(`
    name: timeline
    duration: 10s
    functions:
      f: { Runtime: nodejs22.x, init: { constant: 0s }, work: [{ use: { resource: db, for: 1s } }] }
    resources:
      db: { connections: 1 }
    sources:
      s: { Type: Sdk, FunctionName: f, arrivals: { at: [0s, 0.5s, 1s] } }
  `)
  expect(table(records, 'decided', 'resourceGranted')).toBe(
    lines(`
      0s     s#1          cold  f:$LATEST#1
      0s     f:$LATEST#1  has   db
      500ms  s#2          cold  f:$LATEST#2
      1s     f:$LATEST#2  has   db
      1s     s#3          warm  f:$LATEST#1
      2s     f:$LATEST#1  has   db
    `),
  )
})

test('a second step that uses a resource again queues behind those who wait already', () => {
  const records = eventsOf(`
    name: timeline
    duration: 10s
    functions:
      f: { Runtime: nodejs22.x, Timeout: 9, init: { constant: 0s }, work: [{ use: { resource: db, for: 1s } }, { use: { resource: db, for: 1s } }] }
    resources:
      db: { connections: 1 }
    sources:
      s: { Type: Sdk, FunctionName: f, arrivals: { at: [0s, 0.5s] } }
  `)
  expect(table(records, 'resourceGranted')).toBe(
    lines(`
      0s  f:$LATEST#1  has  db
      1s  f:$LATEST#2  has  db
      2s  f:$LATEST#1  has  db
      3s  f:$LATEST#2  has  db
    `),
  )
})

test('who asks at the microsecond at which a token comes does not overtake who waits for it', () => {
  const records = eventsOf(`
    name: timeline
    duration: 10s
    functions:
      f: { Runtime: nodejs22.x, init: { constant: 0s }, work: [{ use: { resource: db, for: 0s } }] }
      g: { Runtime: nodejs22.x, init: { constant: 0s }, work: [{ wait: 1s }, { use: { resource: db, for: 0s } }] }
    resources:
      db: { rate: 1/s, burst: 1 }
    sources:
      s: { Type: Sdk, FunctionName: f, arrivals: { at: [0s, 0.5s] } }
      t: { Type: Sdk, FunctionName: g, arrivals: { at: [0s] } }
  `)
  expect(table(records, 'resourceGranted')).toBe(
    lines(`
      0s  f:$LATEST#1  has  db
      1s  f:$LATEST#1  has  db
      2s  g:$LATEST#1  has  db
    `),
  )
})
