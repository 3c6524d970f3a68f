import { describe, expect, test } from 'vitest'
import { eventsOf, simulate } from '../support/simulate.ts'
import { lines } from './lines.ts'
import { table } from './table.ts'

const scenario = (flow: string, source = '', settings = '') => `
  name: timeline
  duration: 10s
  functions:
    put: { Runtime: nodejs22.x, init: { constant: 0s }, duration: { constant: 100ms }${settings} }
    get: { Runtime: nodejs22.x, init: { constant: 0s }, duration: { constant: 200ms } }
  sources:
    shop: { Type: Sdk, ${source}arrivals: { at: [0s] }, flow: ${flow} }
`

const shown = ['visitBegan', 'decided', 'finished', 'visitEnded'] as const

describe('a flow', () => {
  test('is one call after the other, the next one at once, and waits', () => {
    const yaml = scenario('[{ call: put }, { call: get }, { wait: 3s }, { call: put }]')
    expect(table(eventsOf(yaml), ...shown)).toBe(
      lines(`
        0s     shop~1      comes
        0s     shop/put#1  cold       put:$LATEST#1
        100ms  shop/put#1  completed  put:$LATEST#1  100 ms, billed 100
        100ms  shop/get#1  cold       get:$LATEST#1
        300ms  shop/get#1  completed  get:$LATEST#1  200 ms, billed 200
        3.3s   shop/put#2  warm       put:$LATEST#1
        3.4s   shop/put#2  completed  put:$LATEST#1  100 ms, billed 100
        3.4s   shop~1      leaves
      `),
    )
    expect(simulate(yaml).sources['shop']).toMatchObject({
      arrivals: 3,
      visits: { began: 1, completed: 1, broken: 0, inside: 0, time: { count: 1, mean: 3_400 } },
      calls: {
        put: { arrivals: 2, outcomes: { completed: 2 } },
        get: { arrivals: 1, outcomes: { completed: 1 } },
      },
    })
  })

  test.each([
    ['100%', 'do'],
    ['0%', 'else'],
  ])('with a chance of %s goes through %s', (chance, branch) => {
    const [yes, no] = branch === 'do' ? ['put', 'get'] : ['get', 'put']
    const flow = `[{ chance: ${chance}, do: [{ call: ${yes} }, { wait: 1s }], else: [{ call: ${no} }, { wait: 1s }] }, { call: get }]`
    expect(table(eventsOf(scenario(flow)), 'decided', 'visitEnded')).toBe(
      lines(`
        0s    shop/put#1  cold    put:$LATEST#1
        1.1s  shop/get#1  cold    get:$LATEST#1
        1.3s  shop~1      leaves
      `),
    )
  })

  test.each(['chance: 0%, do: [{ call: put }]', 'chance: 100%, else: [{ call: put }]'])(
    'goes on where there is nothing to do: %s',
    step => {
      expect(table(eventsOf(scenario(`[{ ${step} }, { call: get }]`)), 'decided')).toBe(
        '0s  shop/get#1  cold  get:$LATEST#1',
      )
    },
  )

  test('goes through one branch in another', () => {
    const flow =
      '[{ chance: 100%, do: [{ call: put }, { chance: 0%, else: [{ call: get }] }, { wait: 1s }] }, { call: put }]'
    expect(table(eventsOf(scenario(flow)), 'decided')).toBe(
      lines(`
        0s     shop/put#1  cold  put:$LATEST#1
        100ms  shop/get#1  cold  get:$LATEST#1
        1.3s   shop/put#2  warm  put:$LATEST#1
      `),
    )
  })
})

describe('a call that fails', () => {
  const failing = ', ReservedConcurrentExecutions: 0'

  test('ends the visit, after its retries', () => {
    const yaml = scenario(
      '[{ call: put }, { call: get }]',
      'retries: { attempts: 2, base: 1s, jitter: none }, ',
      failing,
    )
    expect(table(eventsOf(yaml), ...shown)).toBe(
      lines(`
        0s  shop~1      comes
        0s  shop/put#1  throttled  -  reservedConcurrency
        1s  shop/put#1  throttled  -  reservedConcurrency
        1s  shop~1      leaves        broken
      `),
    )
    expect(simulate(yaml).sources['shop']).toMatchObject({
      arrivals: 1,
      attempts: 2,
      visits: { began: 1, completed: 0, broken: 1, inside: 0 },
    })
  })

  test('in a branch ends the visit, not only the branch', () => {
    const yaml = scenario('[{ chance: 100%, do: [{ call: put }] }, { call: get }]', '', failing)
    expect(table(eventsOf(yaml), ...shown)).toBe(
      lines(`
        0s  shop~1      comes
        0s  shop/put#1  throttled  -  reservedConcurrency
        0s  shop~1      leaves        broken
      `),
    )
  })

  test('lets the visit go on where it says so', () => {
    const yaml = scenario('[{ call: put, onFailure: continue }, { call: get }]', '', failing)
    expect(table(eventsOf(yaml), ...shown)).toBe(
      lines(`
        0s     shop~1      comes
        0s     shop/put#1  throttled  -              reservedConcurrency
        0s     shop/get#1  cold       get:$LATEST#1
        200ms  shop/get#1  completed  get:$LATEST#1  200 ms, billed 200
        200ms  shop~1      leaves
      `),
    )
    expect(simulate(yaml).sources['shop']?.visits).toMatchObject({ completed: 1, broken: 0 })
  })

  test('and an error of the function is a failure too', () => {
    const yaml = scenario('[{ call: put }, { call: get }]', '', ', errors: 100%')
    expect(table(eventsOf(yaml), ...shown)).toBe(
      lines(`
        0s     shop~1      comes
        0s     shop/put#1  cold    put:$LATEST#1
        100ms  shop/put#1  error   put:$LATEST#1  100 ms, billed 100
        100ms  shop~1      leaves                 broken
      `),
    )
  })
})

test('users of a closed loop think between their visits', () => {
  const yaml = scenario('[{ call: put }, { call: get }]').replace(
    'at: [0s]',
    'users: { users: 1, think: { constant: 4s } }',
  )
  expect(table(eventsOf(yaml), 'visitBegan', 'visitEnded')).toBe(
    lines(`
      4s    shop~1  comes
      4.3s  shop~1  leaves
      8.3s  shop~2  comes
      8.6s  shop~2  leaves
    `),
  )
})

test('what ended at a microsecond is free for a call that follows at once', () => {
  // Both calls go to f, which has one environment and may have no other.
  const yaml = `
    name: timeline
    duration: 1s
    functions:
      f: { Runtime: nodejs22.x, ReservedConcurrentExecutions: 1, init: { constant: 0s }, duration: { constant: 100ms } }
    sources:
      shop: { Type: Sdk, arrivals: { at: [0s] }, flow: [{ call: f }, { call: f }] }
  `
  expect(table(eventsOf(yaml), 'decided', 'visitEnded')).toBe(
    lines(`
      0s     shop/f#1  cold    f:$LATEST#1
      100ms  shop/f#2  warm    f:$LATEST#1
      200ms  shop~1    leaves
    `),
  )
})
