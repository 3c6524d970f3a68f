import { expect, test } from 'vitest'
import { simulate } from '../support/simulate.ts'

/** Two functions without chance: `front` has 1 GB and an Init of 100 ms, `pay` one of 200 ms. */
const chain = (front: string, pay: string, more = '') => `
  name: chain
  duration: 1m
  functions:
    front: { MemorySize: 1024, init: 100ms, ${front} }
    pay: { MemorySize: 512, init: 200ms, ${pay} }
  ${more}
`
const comesAt = (...times: string[]) =>
  `sources: { web: { Type: Sdk, FunctionName: front, arrivals: { at: [${times.join(', ')}] } } }`
const frontOf = (yaml: string) => simulate(yaml).functions['front']

// At 1.1 s it starts, at 1.15 s it calls, at 1.35 s pay has come up, at 1.65 s it answers: 500 ms.
// The next ones, at 11 s and 21 s, find both warm: 300 ms. By then the objects of the first are used again.
test('what a function waits for another is summed, and the GB-seconds that it is billed meanwhile', () => {
  const front = frontOf(
    chain(
      'Timeout: 10, work: [{ wait: 50ms }, { invoke: pay }]',
      'duration: 300ms',
      comesAt('1s', '11s', '21s'),
    ),
  )
  expect(front?.waiting).toEqual({ callsMs: 1100, queueMs: 0, gbSeconds: 1.1 })
  expect(front?.billedDurationMs).toBe(100 + 550 + 350 + 350)
})

test('what the Timeout cuts off was waited for, too', () => {
  const front = frontOf(
    chain(
      'Timeout: 1, work: [{ wait: 50ms }, { invoke: pay }]',
      'Timeout: 10, duration: 5s',
      comesAt('1s'),
    ),
  )
  expect(front).toMatchObject({
    timeouts: 1,
    waiting: { callsMs: 950, queueMs: 0, gbSeconds: 0.95 },
  })
})

test('an event that nobody waits for is no waiting', () => {
  const event = '{ invoke: { FunctionName: pay, InvocationType: Event } }'
  const front = frontOf(chain(`work: [${event}, { wait: 5ms }]`, 'duration: 1s', comesAt('1s')))
  expect(front?.waiting).toEqual({ callsMs: 0, queueMs: 0, gbSeconds: 0 })
  expect(front?.calls['pay']).toMatchObject({ arrivals: 1, outcomes: { completed: 1 } })
})

const using = (resource: string, lambda = 'Timeout: 10') =>
  frontOf(
    chain(
      `${lambda}, work: [{ use: { resource: db, for: 100ms } }]`,
      'duration: 1s',
      `resources: { db: ${resource} }\n  ${comesAt('1s', '1s', '1s')}`,
    ),
  )

test('queues of resources are waited in, and billed: the second for 100 ms, the third for 200 ms', () => {
  const waiting = { callsMs: 0, queueMs: 300, gbSeconds: 0.3 }
  expect(using('{ connections: 1 }')?.waiting).toEqual(waiting)
})

test('who gives up has waited until then, and who is refused not at all', () => {
  const gaveUp = using('{ connections: 1, timeout: 30ms }')
  expect(gaveUp).toMatchObject({ Errors: 2, waiting: { queueMs: 60 } })
  expect(using('{ connections: 1, queue: 0 }')).toMatchObject({
    Errors: 2,
    waiting: { queueMs: 0 },
  })
})

// Each has 1 s from 1.1 s on; the first holds the only connection for all of it.
test('a Timeout ends the waiting in a queue; who has what it waited for waits no longer', () => {
  const work = 'Timeout: 1, work: [{ use: { resource: db, for: 900ms } }, { wait: 1s }]'
  const yaml = chain(
    work,
    'duration: 1s',
    `resources: { db: { connections: 1 } }\n  ${comesAt('1s', '1s', '1s')}`,
  )
  expect(frontOf(yaml)).toMatchObject({ timeouts: 3, waiting: { queueMs: 900 + 1000 } })
})

test('a function says by callee what became of what it called, several ways to call it together', () => {
  const steps = [
    '{ invoke: { FunctionName: pay, timeout: 400ms, retries: { attempts: 2, base: 1ms, jitter: none } } }',
    '{ invoke: pay }',
  ]
  const front = frontOf(
    chain(`Timeout: 10, work: [${steps.join(', ')}]`, 'duration: 300ms', comesAt('1s')),
  )
  // The first attempt is given up at 1.5 s and ends at 1.6 s; the second, at 1.501 s, is cold as well.
  expect(front?.calls).toMatchObject({
    pay: {
      arrivals: 1,
      attempts: 2,
      outcomes: { timedOut: 1 },
      abandoned: { count: 2, billedDurationMs: 1000 },
    },
  })
  expect(Object.keys(front?.calls ?? {})).toEqual(['pay'])
})

test('a function whose calls are all made says so for each of them', () => {
  const front = frontOf(
    chain('work: [{ invoke: pay }, { invoke: pay }]', 'duration: 300ms', comesAt('1s')),
  )
  expect(front?.calls['pay']).toMatchObject({
    arrivals: 2,
    attempts: 2,
    outcomes: { completed: 2 },
    latency: { count: 2, min: 300, max: 500 },
    abandoned: { count: 0, billedDurationMs: 0 },
  })
})
