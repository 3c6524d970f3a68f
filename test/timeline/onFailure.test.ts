import { describe, expect, test } from 'vitest'
import { eventsOf, problemsOf, simulate } from '../support/simulate.ts'
import { lines } from './lines.ts'
import { table } from './table.ts'

const scenario = (step: string, pay = 'duration: { constant: 300ms }', more = '') => `
  name: timeline
  duration: 30s
  functions:
    f: { Runtime: nodejs22.x, Timeout: 10, init: { constant: 0s }, work: [{ wait: 100ms }, { ${step} }, { wait: 50ms }] }
    pay: { Runtime: nodejs22.x, Timeout: 20, init: { constant: 0s }, ${pay} }
  resources:
    db: { connections: 1, queue: 5, timeout: 200ms }
  sources:
    s: { Type: Sdk, FunctionName: f, arrivals: { at: [0s, 0s] } }
  ${more}
`
const ends = (text: string) =>
  table(
    eventsOf(text).filter(each => !('request' in each) || each.request.startsWith('s#')),
    'finished',
  )

describe('a handler that can do without', () => {
  test.each([
    ['errors: 100%', 400],
    ['crashes: 100%', 400],
    ['ReservedConcurrentExecutions: 0', 100],
  ])('a function goes on where that has %s', (pay, until) => {
    const text = scenario('invoke: pay, onFailure: continue', `${pay}, duration: 300ms`)
    const duration = `${until + 50} ms, billed ${until + 50}`
    expect(ends(text)).toBe(
      lines(`
        ${until + 50}ms  s#1  completed  f:$LATEST#1  ${duration}
        ${until + 50}ms  s#2  completed  f:$LATEST#2  ${duration}
      `),
    )
  })

  test('goes on where it has waited too long', () => {
    const text = scenario('invoke: { FunctionName: pay, timeout: 150ms }, onFailure: continue')
    expect(simulate(text).functions['f']).toMatchObject({ Errors: 0, billedDurationMs: 600 })
  })

  test('goes on after the last of several attempts', () => {
    const text = scenario(
      'invoke: { FunctionName: pay, retries: { attempts: 2, base: 100ms, jitter: none } }, onFailure: continue',
      'ReservedConcurrentExecutions: 0, duration: 1s',
    )
    expect(simulate(text).functions['f']).toMatchObject({ Errors: 0, billedDurationMs: 500 })
  })

  test('a resource goes on where the queue is too long for its patience', () => {
    const text = scenario('use: { resource: db, for: 1s }, onFailure: continue')
    // The second one gives up after 200 ms in the queue.
    expect(ends(text)).toBe(
      lines(`
        350ms  s#2  completed  f:$LATEST#2  350 ms, billed 350
        1.15s  s#1  completed  f:$LATEST#1  1150 ms, billed 1150
      `),
    )
  })

  test('a resource goes on where it is refused, or fails', () => {
    const refused = scenario('use: { resource: db, for: 1s }, onFailure: continue').replace(
      'queue: 5, timeout: 200ms',
      'queue: 0',
    )
    expect(simulate(refused)).toMatchObject({
      functions: { f: { Errors: 0, billedDurationMs: 150 + 1150 } },
      resources: { db: { refused: 1, done: 1 } },
    })
    const fault = 'changes: [{ from: 0s, until: 5s, do: fault, resource: db, errors: 100% }]'
    const failed = scenario(
      'use: { resource: db, for: 100ms }, onFailure: continue',
      undefined,
      fault,
    )
    expect(simulate(failed)).toMatchObject({
      functions: { f: { Errors: 0 } },
      resources: { db: { failed: 2 } },
    })
  })
})

test('stop is what a handler does where nothing is said', () => {
  const pay = 'errors: 100%, duration: 300ms'
  const said = scenario('invoke: pay, onFailure: stop', pay)
  expect(ends(said)).toBe(ends(scenario('invoke: pay', pay)))
  expect(simulate(said).functions['f']?.Errors).toBe(2)
})

test.each([
  ['cpu: 1s, onFailure: continue', 'onFailure must not stand beside cpu'],
  [
    'invoke: { FunctionName: pay, InvocationType: Event }, onFailure: continue',
    'onFailure must not stand beside an Event, of whose failure the handler does not know',
  ],
  ['onFailure: continue', 'must have one of cpu, wait, use, invoke and send'],
])('%s is refused', (step, message) => {
  expect(problemsOf(scenario(step))[0]).toContain(message)
})
