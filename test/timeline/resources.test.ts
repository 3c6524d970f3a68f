import { describe, expect, test } from 'vitest'
import { eventsOf, simulate } from '../support/simulate.ts'
import { lines } from './lines.ts'
import { table } from './table.ts'

interface Case {
  readonly resource: string
  readonly arrivals: string
  readonly work?: string
  readonly settings?: string
}

const scenario = ({ resource, arrivals, work = '', settings = '' }: Case) => `
  name: timeline
  duration: 60s
  functions:
    f: { Runtime: nodejs22.x, Timeout: 20${settings}, init: { constant: 0s }, work: [${work}{ use: { resource: db, for: 2s } }] }
  resources:
    db: { ${resource} }
  sources:
    s: { Type: Sdk, FunctionName: f, arrivals: { at: [${arrivals}] } }
`

const shown = ['resourceAsked', 'resourceGranted', 'resourceLeft', 'finished'] as const

describe('connections', () => {
  test('are held for the time of the use; who waits longest is next', () => {
    const yaml = scenario({ resource: 'connections: 2', arrivals: '0s, 0.5s, 1s, 1.5s' })
    expect(table(eventsOf(yaml), ...shown)).toBe(
      lines(`
        0s     f:$LATEST#1  asks for   db
        0s     f:$LATEST#1  has        db
        500ms  f:$LATEST#2  asks for   db
        500ms  f:$LATEST#2  has        db
        1s     f:$LATEST#3  asks for   db
        1.5s   f:$LATEST#4  asks for   db
        2s     f:$LATEST#1  leaves     db           done
        2s     f:$LATEST#3  has        db
        2s     s#1          completed  f:$LATEST#1  2000 ms, billed 2000
        2.5s   f:$LATEST#2  leaves     db           done
        2.5s   f:$LATEST#4  has        db
        2.5s   s#2          completed  f:$LATEST#2  2000 ms, billed 2000
        4s     f:$LATEST#3  leaves     db           done
        4s     s#3          completed  f:$LATEST#3  3000 ms, billed 3000
        4.5s   f:$LATEST#4  leaves     db           done
        4.5s   s#4          completed  f:$LATEST#4  3000 ms, billed 3000
      `),
    )
    expect(simulate(yaml).resources['db']).toMatchObject({
      uses: 4,
      done: 4,
      failed: 0,
      refused: 0,
      gaveUp: 0,
      busy: { max: 2, mean: 8 / 60 },
      queued: { max: 2, mean: 2 / 60 },
      wait: { count: 4, mean: 500, min: 0, max: 1_000 },
      use: { count: 4, mean: 2_000 },
    })
  })

  test('are refused where the queue is full; the handler ends with an error', () => {
    const yaml = scenario({ resource: 'connections: 1, queue: 1', arrivals: '0s, 1s, 1.5s, 2s' })
    expect(table(eventsOf(yaml), ...shown)).toBe(
      lines(`
        0s    f:$LATEST#1  asks for   db
        0s    f:$LATEST#1  has        db
        1s    f:$LATEST#2  asks for   db
        1.5s  f:$LATEST#3  asks for   db
        1.5s  f:$LATEST#3  leaves     db           refused
        1.5s  s#3          error      f:$LATEST#3  0 ms, billed 0
        2s    f:$LATEST#1  leaves     db           done
        2s    f:$LATEST#2  has        db
        2s    s#1          completed  f:$LATEST#1  2000 ms, billed 2000
        2s    f:$LATEST#1  asks for   db
        4s    f:$LATEST#2  leaves     db           done
        4s    f:$LATEST#1  has        db
        4s    s#2          completed  f:$LATEST#2  3000 ms, billed 3000
        6s    f:$LATEST#1  leaves     db           done
        6s    s#4          completed  f:$LATEST#1  4000 ms, billed 4000
      `),
    )
  })

  test('with no queue: at the microsecond at which one is freed, it is free', () => {
    const yaml = scenario({ resource: 'connections: 1, queue: 0', arrivals: '0s, 1.999999s, 2s' })
    expect(table(eventsOf(yaml), 'resourceAsked', 'resourceGranted', 'resourceLeft')).toBe(
      lines(`
        0s         f:$LATEST#1  asks for  db
        0s         f:$LATEST#1  has       db
        1.999999s  f:$LATEST#2  asks for  db
        1.999999s  f:$LATEST#2  leaves    db  refused
        2s         f:$LATEST#1  leaves    db  done
        2s         f:$LATEST#1  asks for  db
        2s         f:$LATEST#1  has       db
        4s         f:$LATEST#1  leaves    db  done
      `),
    )
  })
})

describe('who waits', () => {
  test('gives up after the timeout, and is out of the queue; the handler ends with an error', () => {
    const yaml = scenario({ resource: 'connections: 1, timeout: 1500ms', arrivals: '0s, 0.2s, 1s' })
    expect(table(eventsOf(yaml), ...shown)).toBe(
      lines(`
        0s     f:$LATEST#1  asks for   db
        0s     f:$LATEST#1  has        db
        200ms  f:$LATEST#2  asks for   db
        1s     f:$LATEST#3  asks for   db
        1.7s   f:$LATEST#2  leaves     db           gaveUp
        1.7s   s#2          error      f:$LATEST#2  1500 ms, billed 1500
        2s     f:$LATEST#1  leaves     db           done
        2s     f:$LATEST#3  has        db
        2s     s#1          completed  f:$LATEST#1  2000 ms, billed 2000
        4s     f:$LATEST#3  leaves     db           done
        4s     s#3          completed  f:$LATEST#3  3000 ms, billed 3000
      `),
    )
    expect(simulate(yaml)).toMatchObject({
      functions: { f: { Invocations: 3, Errors: 1 } },
      resources: { db: { uses: 3, done: 2, gaveUp: 1, wait: { count: 2 } } },
      sources: { s: { outcomes: { completed: 2, failed: 1 } } },
    })
  })

  test('is served where a unit is freed at exactly the timeout', () => {
    const yaml = scenario({ resource: 'connections: 1, timeout: 1500ms', arrivals: '0s, 0.5s' })
    expect(table(eventsOf(yaml), 'resourceGranted', 'resourceLeft')).toBe(
      lines(`
        0s  f:$LATEST#1  has     db
        2s  f:$LATEST#1  leaves  db  done
        2s  f:$LATEST#2  has     db
        4s  f:$LATEST#2  leaves  db  done
      `),
    )
  })
})

test('a token that comes at exactly the timeout is in time', () => {
  const yaml = scenario({
    resource: 'rate: 1/s, burst: 1, timeout: 500ms',
    arrivals: '0s, 0.5s, 1.1s',
  })
  expect(table(eventsOf(yaml), 'resourceGranted', 'resourceLeft')).toBe(
    lines(`
      0s    f:$LATEST#1  has     db
      1s    f:$LATEST#2  has     db
      1.6s  f:$LATEST#3  leaves  db  gaveUp
      2s    f:$LATEST#1  leaves  db  done
      3s    f:$LATEST#2  leaves  db  done
    `),
  )
})

describe('a rate', () => {
  test('lets burst through at once, then one for each 1/rate, however long they take', () => {
    const yaml = scenario({ resource: 'rate: 2/s, burst: 2', arrivals: '0s, 0s, 0s, 0s, 0.25s' })
    expect(table(eventsOf(yaml), 'resourceGranted', 'resourceLeft')).toBe(
      lines(`
        0s     f:$LATEST#1  has     db
        0s     f:$LATEST#2  has     db
        500ms  f:$LATEST#3  has     db
        1s     f:$LATEST#4  has     db
        1.5s   f:$LATEST#5  has     db
        2s     f:$LATEST#1  leaves  db  done
        2s     f:$LATEST#2  leaves  db  done
        2.5s   f:$LATEST#3  leaves  db  done
        3s     f:$LATEST#4  leaves  db  done
        3.5s   f:$LATEST#5  leaves  db  done
      `),
    )
  })

  test('with no queue refuses, as a service does that answers 429', () => {
    const yaml = scenario({
      resource: 'rate: 2/s, burst: 1, queue: 0',
      arrivals: '0s, 0.499999s, 0.5s',
    })
    expect(table(eventsOf(yaml), 'resourceGranted', 'resourceLeft')).toBe(
      lines(`
        0s         f:$LATEST#1  has     db
        499.999ms  f:$LATEST#2  leaves  db  refused
        500ms      f:$LATEST#2  has     db
        2s         f:$LATEST#1  leaves  db  done
        2.5s       f:$LATEST#2  leaves  db  done
      `),
    )
  })

  test('and connections: each use needs both', () => {
    const yaml = scenario({
      resource: 'connections: 1, rate: 1/s, burst: 1',
      arrivals: '0s, 0s, 4.5s',
    })
    expect(table(eventsOf(yaml), 'resourceGranted', 'resourceLeft')).toBe(
      lines(`
        0s    f:$LATEST#1  has     db
        2s    f:$LATEST#1  leaves  db  done
        2s    f:$LATEST#2  has     db
        4s    f:$LATEST#2  leaves  db  done
        4.5s  f:$LATEST#2  has     db
        6.5s  f:$LATEST#2  leaves  db  done
      `),
    )
  })
})

describe("at the function's Timeout", () => {
  test('what is held is released, and whoever waits gives up', () => {
    const yaml = scenario({
      resource: 'connections: 1',
      arrivals: '0s, 0.5s, 1.2s',
      settings: ', Timeout: 1',
    }).replace('Timeout: 20, ', '')
    expect(table(eventsOf(yaml), ...shown)).toBe(
      lines(`
        0s     f:$LATEST#1  asks for  db
        0s     f:$LATEST#1  has       db
        500ms  f:$LATEST#2  asks for  db
        1s     f:$LATEST#1  leaves    db           gaveUp
        1s     f:$LATEST#2  has       db
        1s     s#1          timedOut  f:$LATEST#1  1000 ms, billed 1000
        1.2s   f:$LATEST#1  asks for  db
        1.5s   f:$LATEST#2  leaves    db           gaveUp
        1.5s   f:$LATEST#1  has       db
        1.5s   s#2          timedOut  f:$LATEST#2  1000 ms, billed 1000
        2.2s   f:$LATEST#1  leaves    db           gaveUp
        2.2s   s#3          timedOut  f:$LATEST#1  1000 ms, billed 1000
      `),
    )
  })

  test('a use that ends exactly then is in time', () => {
    const yaml = scenario({ resource: 'connections: 1', arrivals: '0s' }).replace(
      'Timeout: 20',
      'Timeout: 2',
    )
    expect(table(eventsOf(yaml), 'resourceLeft', 'finished')).toBe(
      lines(`
        2s  f:$LATEST#1  leaves     db           done
        2s  s#1          completed  f:$LATEST#1  2000 ms, billed 2000
      `),
    )
  })
})

test('steps before and after a use hold nothing', () => {
  const yaml = scenario({
    resource: 'connections: 1',
    arrivals: '0s, 0s',
    work: '{ wait: 1s }, ',
  })
  expect(table(eventsOf(yaml), ...shown)).toBe(
    lines(`
      1s  f:$LATEST#1  asks for   db
      1s  f:$LATEST#1  has        db
      1s  f:$LATEST#2  asks for   db
      3s  f:$LATEST#1  leaves     db           done
      3s  f:$LATEST#2  has        db
      3s  s#1          completed  f:$LATEST#1  3000 ms, billed 3000
      5s  f:$LATEST#2  leaves     db           done
      5s  s#2          completed  f:$LATEST#2  5000 ms, billed 5000
    `),
  )
})
