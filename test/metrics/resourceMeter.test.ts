import { expect, test } from 'vitest'
import { simulate } from '../support/simulate.ts'

/** So many requests at 1 s, each of which wants the resource for 100 ms. */
const measured = (requests: number, resource: string) =>
  simulate(
    `
    name: resource
    duration: 1m
    functions: { f: { Timeout: 10, init: 0s, work: [{ use: { resource: db, for: 100ms } }] } }
    resources: { db: ${resource} }
    sources: { web: { Type: Sdk, FunctionName: f, arrivals: { trace: { file: all.csv } } } }
    `,
    { files: { 'all.csv': `at,count\n1,${requests}\n` } },
  ).resources['db']

test('who is served at once has not waited', () => {
  expect(measured(3, '{ connections: 3 }')).toMatchObject({
    uses: 3,
    done: 3,
    busy: { max: 3 },
    queued: { mean: 0, max: 0 },
    wait: { max: 0 },
  })
})

test('who is refused has not waited, though the queue was full', () => {
  expect(measured(9, '{ connections: 1, queue: 2 }')).toMatchObject({
    done: 3,
    refused: 6,
    queued: { mean: (100 + 200) / 60_000, max: 2 },
    wait: { count: 3, max: 200 },
  })
})

test('who waits for a token alone has waited, though nothing happened meanwhile', () => {
  const db = measured(2, '{ rate: 20/s, burst: 1 }')
  expect(db).toMatchObject({
    done: 2,
    queued: { mean: 50 / 60_000, max: 1 },
    wait: { max: 50 },
  })
})

test('who gives up has waited until then', () => {
  const db = measured(2, '{ connections: 1, timeout: 60ms }')
  expect(db).toMatchObject({ done: 1, gaveUp: 1, queued: { mean: 60 / 60_000, max: 1 } })
})

test('who is ended by the Timeout has waited until then', () => {
  const db = measured(2, '{ rate: 1/h, burst: 1 }')
  expect(db).toMatchObject({ done: 1, gaveUp: 1, queued: { mean: 10_000 / 60_000, max: 1 } })
})
