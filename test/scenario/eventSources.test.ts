import { describe, expect, test } from 'vitest'
import { eventSources } from '../../src/model/clients/eventSources.ts'
import { problemsOf, simulate } from '../support/simulate.ts'

const handing = (source: string, own = '') => `
  name: events
  duration: 1h
  functions:
    a: { Runtime: nodejs22.x, init: { constant: 0s }, duration: { constant: 1s }, ${own} }
    b: { Runtime: nodejs22.x, init: { constant: 0s }, duration: { constant: 1s } }
  sources:
    s: { arrivals: { regular: 1/s }, ${source} }
`

const types = Object.entries(eventSources)

describe.each(types)('%s', (type, { Type, summary }) => {
  test('is what it is called', () => {
    expect(Type).toBe(type)
    expect(summary).toMatch(/^[A-Z].*[^.]$/)
  })

  test('hands over every event once, and nothing is lost or invented', () => {
    const own =
      'errors: 50%, ReservedConcurrentExecutions: 1, DeadLetterQueue: { Type: SQS, TargetArn: q }'
    const { sources, functions } = simulate(handing(`Type: ${type}, FunctionName: a`, own))
    const { arrivals = 0, attempts, outcomes } = sources['s'] ?? {}
    expect(arrivals).toBe(3600)
    expect(Object.values(outcomes ?? {}).reduce((sum, count) => sum + count, 0)).toBe(arrivals)
    const {
      AsyncEventsReceived,
      AsyncEventsDropped,
      Invocations = 0,
      Throttles = 0,
    } = functions['a'] ?? {}
    expect(AsyncEventsReceived).toBe(arrivals)
    expect(AsyncEventsDropped).toBe(outcomes?.deadLettered)
    expect(Invocations + Throttles).toBe(attempts)
  })

  test.each([
    ['timeout: 1s', 'as nobody waits (AS-1): found "1s"'],
    ['retries: standard2026', 'as Lambda itself tries again (AS-2): found "standard2026"'],
    ['answerSize: 1KB', 'as nobody waits (AS-1): found "1KB"'],
    ['TimeoutInMillis: 100', 'as nobody waits (AS-1): found 100'],
  ])('has no %s', (setting, words) => {
    const [key = ''] = setting.split(':')
    expect(problemsOf(handing(`Type: ${type}, FunctionName: a, ${setting}`))).toEqual([
      `sources.s.${key}: must be left out where events are handed over, ${words}`,
    ])
  })

  test('does not wait for answers as users do', () => {
    const yaml = handing(`Type: ${type}, FunctionName: a`).replace(
      'regular: 1/s',
      'users: { users: 2, think: { constant: 1s } }',
    )
    expect(problemsOf(yaml)).toEqual([
      'sources.s.arrivals.users: must come by themselves where events are handed over: found users',
    ])
  })
})

const several = types.filter(([, { fansOut }]) => fansOut).map(([type]) => type)

test.each(several)('%s hands each event to several functions', type => {
  const yaml = handing(`Type: ${type}, FunctionName: [a, b]`)
  const { functions, sources } = simulate(yaml)
  expect(sources['s']?.arrivals).toBe(7200)
  expect(functions).toMatchObject({ a: { Invocations: 3600 }, b: { Invocations: 3600 } })
  expect(sources['s']?.calls['b']).toMatchObject({ outcomes: { completed: 3599, inFlight: 1 } })
})

test.each(types.filter(([, { fansOut }]) => !fansOut))('%s has one function', type => {
  expect(problemsOf(handing(`Type: ${type}, FunctionName: [a, b]`))).toEqual([
    `sources.s.FunctionName: must be one function unless Type is one of ${several.join(', ')}: found a list at ${type}`,
  ])
})

test('an SDK may hand events over as well, and nothing else may choose', () => {
  const { sources } = simulate(
    handing('Type: Sdk, FunctionName: a, InvocationType: Event', 'errors: 100%'),
  )
  expect(sources['s']).toMatchObject({ outcomes: { throttled: 0, failed: 0 } })
  expect(sources['s']?.outcomes.dropped).toBeGreaterThan(3000)
  expect(problemsOf(handing('Type: Api, FunctionName: a, InvocationType: Event'))).toEqual([
    'sources.s.InvocationType: must be left out unless Type is Sdk: found it at Api',
  ])
  expect(problemsOf(handing('Type: Api, FunctionName: [a, b]'))).toHaveLength(1)
})

test('Q2: an event above 1 MB is not taken, and whoever sent it knows that', () => {
  const yaml = handing('Type: S3, FunctionName: a, requestSize: 1025KB')
  const { functions, sources } = simulate(yaml)
  expect(sources['s']).toMatchObject({ refused: 3600, outcomes: { failed: 3600, dropped: 0 } })
  expect(functions['a']).toMatchObject({ AsyncEventsReceived: 0, Invocations: 0 })
  const fits = simulate(yaml.replace('1025KB', '1024KB'))
  expect(fits.functions['a']).toMatchObject({ AsyncEventsReceived: 3600 })
})
