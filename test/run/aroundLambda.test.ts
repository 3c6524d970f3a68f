import { expect, test } from 'vitest'
import { aroundLambda } from '../../src/run/aroundLambda.ts'
import { simulate } from '../support/simulate.ts'

const scenario = (lambda: string, source: string, more = '') => `
  name: around
  duration: 1m
  functions:
    f: { init: 0s, ${lambda} }
  sources:
    web: { FunctionName: f, ${source} }
  ${more}
`
const verdictOf = (...parts: Parameters<typeof scenario>) => simulate(scenario(...parts)).verdict

const seconds = (count: number) => Array.from({ length: count }, (_, i) => `${i + 1}s`).join(', ')
const eachSecond = `Type: Sdk, arrivals: { at: [${seconds(20)}] }`

test('where nothing of it happened, nothing is said', () => {
  const plain = scenario('duration: 10ms', eachSecond)
  expect(aroundLambda(simulate(plain))).toEqual([])
  expect(simulate(plain).verdict).toMatch(/cold\.$/)
})

// Nobody may call the function, so that all attempts are made.
test('retries are said from one for ten requests on, with the numbers', () => {
  const retries = (attempts: number) =>
    `Type: Sdk, arrivals: { at: [${seconds(20)}] }, retries: { attempts: ${attempts}, base: 10ms, jitter: none }`
  expect(verdictOf('duration: 10ms, ReservedConcurrentExecutions: 0', retries(3))).toMatch(
    / Retries made 60 attempts of 20 requests of web, 3 for each\.$/,
  )
  expect(verdictOf('duration: 10ms', retries(3))).not.toContain('Retries')
})

// 20 s each, given up after 100 ms: the third does not end within the minute.
test('what ran on for nobody is said, with what was billed', () => {
  const source = 'Type: Sdk, timeout: 100ms, arrivals: { at: [1s, 2s, 50s] }'
  expect(verdictOf('Timeout: 60, duration: 20s', source)).toMatch(
    / 2 invocations ran on for nobody, 40 s billed\.$/,
  )
})

test('calls that functions gave up are among what ran on', () => {
  const callee = 'pay: { Timeout: 60, init: 0s, duration: 20s }'
  const lambda = `Timeout: 1, work: [{ invoke: pay }] }\n    ${callee}\n    idle: { init: 0s, duration: 1s`
  expect(verdictOf(lambda, 'Type: Sdk, arrivals: { at: [1s] }')).toContain(
    '1 invocation ran on for nobody, 20 s billed.',
  )
})

const db = (lambda: string, resource: string) =>
  verdictOf(
    `Timeout: 30, ${lambda}`,
    'Type: Sdk, arrivals: { at: [1s, 1s, 1s, 1s] }',
    `resources: { db: ${resource} }`,
  )
const use = 'work: [{ use: { resource: db, for: 1s } }]'

test('the resource that most failures come from is the bottleneck', () => {
  expect(db(use, '{ connections: 1, queue: 0 }')).toMatch(
    / Bottleneck: db, with 75% of 4 uses lost: 3 refused\.$/,
  )
  expect(db(use, '{ connections: 1, timeout: 1500ms, queue: 2 }')).toMatch(
    / Bottleneck: db, with 50% of 4 uses lost: 1 refused, 1 given up\.$/,
  )
})

test('a resource that refused some while most failures come from elsewhere is named, and no bottleneck', () => {
  expect(db(`errors: 100%, ${use}`, '{ connections: 3, queue: 0 }')).toMatch(
    / db had 4 uses: 1 refused\.$/,
  )
})

// They wait 0, 1, 2 and 3 s, and use it for 1 s.
test('a resource that is waited for longer than it is used held requests up', () => {
  expect(db(use, '{ connections: 1 }')).toMatch(/ db had 4 uses: waits of 3 s at p99\.$/)
  expect(db(use, '{ connections: 2 }')).not.toContain('db')
})
