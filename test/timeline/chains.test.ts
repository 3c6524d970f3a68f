import { describe, expect, test } from 'vitest'
import { eventsOf, simulate } from '../support/simulate.ts'
import { lines } from './lines.ts'
import { table } from './table.ts'

interface Chain {
  readonly call?: string
  readonly pay: string
  readonly arrivals?: string
  readonly Timeout?: number
}

const scenario = ({ call = 'pay', pay, arrivals = '0s', Timeout = 10 }: Chain) => `
  name: timeline
  duration: 30s
  functions:
    front: { Runtime: nodejs22.x, Timeout: ${Timeout}, init: { constant: 0s }, work: [{ wait: 100ms }, { invoke: ${call} }, { wait: 50ms }] }
    pay: { Runtime: nodejs22.x, Timeout: 20, init: { constant: 0s }, ${pay} }
  sources:
    s: { Type: Sdk, FunctionName: front, arrivals: { at: [${arrivals}] } }
`

describe('a function that waits for another', () => {
  test('holds its environment, and both are billed', () => {
    const yaml = scenario({ pay: 'duration: { constant: 300ms }' })
    expect(table(eventsOf(yaml), 'decided', 'finished')).toBe(
      lines(`
        0s     s#1          cold       front:$LATEST#1
        100ms  front>pay#1  cold       pay:$LATEST#1
        400ms  front>pay#1  completed  pay:$LATEST#1    300 ms, billed 300
        450ms  s#1          completed  front:$LATEST#1  450 ms, billed 450
      `),
    )
    expect(simulate(yaml)).toMatchObject({
      functions: { front: { billedDurationMs: 450 }, pay: { billedDurationMs: 300 } },
      sources: { s: { arrivals: 1, latency: { mean: 450 } } },
      account: { ConcurrentExecutions: { max: 2 } },
    })
  })

  test('waits for its Init', () => {
    const yaml = scenario({ pay: 'duration: { constant: 300ms }' }).replace(
      'Timeout: 20, init: { constant: 0s }',
      'Timeout: 20, init: { constant: 1s }',
    )
    expect(table(eventsOf(yaml), 'finished')).toBe(
      lines(`
        1.4s   front>pay#1  completed  pay:$LATEST#1    300 ms, init 1000, billed 1300
        1.45s  s#1          completed  front:$LATEST#1  1450 ms, billed 1450
      `),
    )
  })

  test.each([
    ['errors: 100%', 'error'],
    ['crashes: 100%', 'crash'],
  ])('ends with an error where that has %s', (pay, outcome) => {
    const yaml = scenario({ pay: `${pay}, duration: { constant: 300ms }` })
    expect(table(eventsOf(yaml), 'finished')).toBe(
      lines(`
        400ms  front>pay#1  ${outcome}  pay:$LATEST#1    300 ms, billed 300
        400ms  s#1          error  front:$LATEST#1  400 ms, billed 400
      `),
    )
  })

  test('ends with an error where that is throttled, after its retries', () => {
    const yaml = scenario({
      call: '{ FunctionName: pay, retries: { attempts: 3, base: 1s, jitter: none } }',
      pay: 'ReservedConcurrentExecutions: 0, duration: { constant: 300ms }',
    })
    expect(table(eventsOf(yaml), 'decided', 'finished')).toBe(
      lines(`
        0s     s#1          cold       front:$LATEST#1
        100ms  front>pay#1  throttled  -                reservedConcurrency
        1.1s   front>pay#1  throttled  -                reservedConcurrency
        3.1s   front>pay#1  throttled  -                reservedConcurrency
        3.1s   s#1          error      front:$LATEST#1  3100 ms, billed 3100
      `),
    )
  })

  test('ends with an error where it gave up waiting; what it called runs on', () => {
    const yaml = scenario({
      call: '{ FunctionName: pay, timeout: 2s }',
      pay: 'duration: { constant: 5s }',
    })
    expect(table(eventsOf(yaml), 'finished')).toBe(
      lines(`
        2.1s  s#1          error      front:$LATEST#1  2100 ms, billed 2100
        5.1s  front>pay#1  completed  pay:$LATEST#1    5000 ms, billed 5000
      `),
    )
  })

  test('goes on where the answer comes at exactly that time', () => {
    const yaml = scenario({
      call: '{ FunctionName: pay, timeout: 2s }',
      pay: 'duration: { constant: 2s }',
    })
    expect(table(eventsOf(yaml), 'finished')).toBe(
      lines(`
        2.1s   front>pay#1  completed  pay:$LATEST#1    2000 ms, billed 2000
        2.15s  s#1          completed  front:$LATEST#1  2150 ms, billed 2150
      `),
    )
  })
})

describe('the Timeout of a function that waits', () => {
  test('abandons what it called, which runs on and is billed', () => {
    const yaml = scenario({ Timeout: 1, pay: 'duration: { constant: 5s }', arrivals: '0s, 2s' })
    expect(table(eventsOf(yaml), 'decided', 'finished')).toBe(
      lines(`
        0s     s#1          cold       front:$LATEST#1
        100ms  front>pay#1  cold       pay:$LATEST#1
        1s     s#1          timedOut   front:$LATEST#1  1000 ms, billed 1000
        2s     s#2          warm       front:$LATEST#1
        2.1s   front>pay#2  cold       pay:$LATEST#2
        3s     s#2          timedOut   front:$LATEST#1  1000 ms, billed 1000
        5.1s   front>pay#1  completed  pay:$LATEST#1    5000 ms, billed 5000
        7.1s   front>pay#2  completed  pay:$LATEST#2    5000 ms, billed 5000
      `),
    )
    expect(simulate(yaml).functions).toMatchObject({
      front: { timeouts: 2, billedDurationMs: 2_000 },
      pay: { Invocations: 2, Errors: 0, billedDurationMs: 10_000 },
    })
  })

  test('ends its retries too', () => {
    const yaml = scenario({
      Timeout: 3,
      call: '{ FunctionName: pay, retries: { attempts: 5, base: 1s, jitter: none } }',
      pay: 'ReservedConcurrentExecutions: 0, duration: { constant: 5s }',
    })
    expect(table(eventsOf(yaml), 'decided', 'finished')).toBe(
      lines(`
        0s     s#1          cold       front:$LATEST#1
        100ms  front>pay#1  throttled  -                reservedConcurrency
        1.1s   front>pay#1  throttled  -                reservedConcurrency
        3s     s#1          timedOut   front:$LATEST#1  3000 ms, billed 3000
      `),
    )
  })

  test('ends what its client holds back too', () => {
    const yaml = scenario({
      Timeout: 1,
      call: '{ FunctionName: pay, retries: adaptive }',
      pay: 'ReservedConcurrentExecutions: 0, duration: { constant: 5s }',
      arrivals: '0s, 1ms',
    })
    // Its bucket fills with 1 a second until the throttle at 100 ms, and with 0.5 a second then.
    const records = eventsOf(yaml).filter(
      record => !('request' in record && record.request === 'front>pay#1'),
    )
    expect(table(records, 'held', 'attempted', 'finished', 'ended')).toBe(
      lines(`
        101ms   front>pay#2  held                       until 1.9s
        1s      s#1          timedOut  front:$LATEST#1  1000 ms, billed 1000
        1.001s  front>pay#2  ends                       timedOut after 0
        1.001s  s#2          timedOut  front:$LATEST#2  1000 ms, billed 1000
      `),
    )
  })

  test('reached exactly as the answer comes and nothing is left to do, it is in time', () => {
    const yaml = scenario({ Timeout: 1, pay: 'duration: { constant: 900ms }' }).replace(
      ', { wait: 50ms }',
      '',
    )
    expect(table(eventsOf(yaml), 'finished')).toBe(
      lines(`
        1s  front>pay#1  completed  pay:$LATEST#1    900 ms, billed 900
        1s  s#1          completed  front:$LATEST#1  1000 ms, billed 1000
      `),
    )
  })
})

test('a function with one environment for all deadlocks nobody: who calls waits for a 429', () => {
  const yaml = scenario({ pay: 'duration: { constant: 300ms }', arrivals: '0s' }).replace(
    'duration: 30s',
    'duration: 30s\n  account: { ConcurrentExecutions: 1 }',
  )
  expect(table(eventsOf(yaml), 'decided', 'finished')).toBe(
    lines(`
      0s     s#1          cold       front:$LATEST#1
      100ms  front>pay#1  throttled  -                accountConcurrency
      100ms  s#1          error      front:$LATEST#1  100 ms, billed 100
    `),
  )
})

test('a chain of three: each waits for the next, and a resource is held to the end of its use only', () => {
  const records = eventsOf(`
    name: timeline
    duration: 10s
    functions:
      a: { Runtime: nodejs22.x, Timeout: 10, init: { constant: 0s }, work: [{ use: { resource: db, for: 100ms } }, { invoke: b }] }
      b: { Runtime: nodejs22.x, Timeout: 10, init: { constant: 0s }, work: [{ invoke: c }, { use: { resource: db, for: 100ms } }] }
      c: { Runtime: nodejs22.x, Timeout: 10, init: { constant: 0s }, duration: { constant: 1s } }
    resources:
      db: { connections: 1 }
    sources:
      s: { Type: Sdk, FunctionName: a, arrivals: { at: [0s] } }
  `)
  expect(table(records, 'decided', 'resourceGranted', 'resourceLeft', 'finished')).toBe(
    lines(`
      0s     s#1          cold       a:$LATEST#1
      0s     a:$LATEST#1  has        db
      100ms  a:$LATEST#1  leaves     db           done
      100ms  a>b#1        cold       b:$LATEST#1
      100ms  b>c#1        cold       c:$LATEST#1
      1.1s   b>c#1        completed  c:$LATEST#1  1000 ms, billed 1000
      1.1s   b:$LATEST#1  has        db
      1.2s   b:$LATEST#1  leaves     db           done
      1.2s   a>b#1        completed  b:$LATEST#1  1100 ms, billed 1100
      1.2s   s#1          completed  a:$LATEST#1  1200 ms, billed 1200
    `),
  )
})
