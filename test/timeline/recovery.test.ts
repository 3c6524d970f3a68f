import { expect, test } from 'vitest'
import { textReport } from '../../src/report/textReport.ts'
import { simulate } from '../support/simulate.ts'

const scenario = (duration: string, changes: string) => `
  name: timeline
  duration: ${duration}
  functions:
    f: { Runtime: nodejs22.x, init: { constant: 0s }, duration: { constant: 1s } }
  sources:
    web:
      Type: Api
      FunctionName: f
      retries: { attempts: 5, base: 2s, jitter: none }
      arrivals: { at: [1s, 10s, 11s, 12s] }
    other: { Type: Api, FunctionName: f, arrivals: { at: [3s] } }
    direct: { Type: Sdk, FunctionName: f, arrivals: { at: [3s] } }
  changes:
    - ${changes}
`
const fault = '{ from: 9s, until: 12.5s, do: fault, FunctionName: f, errors: 100% }'

test('a source has recovered when no more requests are inside than before the fault, and none waits to try again', () => {
  // All three fail once; they succeed at 14, 15 and 16 s. At 15 s the last is alone, as one was before,
  // but waits until it makes its attempt, in that same moment.
  const { changes } = simulate(scenario('30s', fault))
  expect(changes).toEqual([
    {
      atMs: 9000,
      untilMs: 12_500,
      what: 'fault f: errors 100%',
      recovery: { web: 2500, other: 0 },
    },
  ])
})

test('who waits to try again has not recovered, though no more are inside than before', () => {
  const alone = scenario('30s', fault.replace('12.5s', '13.5s')).replace(', 10s, 11s', '')
  // The one request fails at 13 s, and makes its next attempt at 15 s.
  expect(simulate(alone).changes[0]?.recovery).toEqual({ web: 1500, other: 0 })
})

test('where the run ends first, nothing has recovered', () => {
  expect(simulate(scenario('14.9s', fault)).changes[0]?.recovery).toEqual({ web: null, other: 0 })
  expect(simulate(scenario('12.5s', fault)).changes[0]?.recovery).toEqual({
    web: null,
    other: null,
  })
})

test('what is no fault has nothing to recover from', () => {
  const deploy = '{ at: 9s, do: deploy, FunctionName: f }'
  expect(simulate(scenario('30s', deploy)).changes).toEqual([
    { atMs: 9000, untilMs: null, what: 'deploy f', recovery: {} },
  ])
})

test('the report has a table of changes, with the source that took longest', () => {
  const text = textReport(
    simulate(scenario('30s', `${fault}\n    - { at: 20s, do: deploy, FunctionName: f }`)),
  )
  const [head = '', ...rows] = text.slice(text.indexOf('Changes')).split('\n')
  const cells = (line: string) => line.split(/ {2,}/)
  expect(cells(head)).toEqual(['Changes', 'at', 'until', 'recovered after'])
  expect(rows.slice(0, 2).map(cells)).toEqual([
    ['fault f: errors 100%', '9 s', '12.5 s', 'web 2.5 s'],
    ['deploy f', '20 s', '–', '–'],
  ])
})

const reaching = (place: string) =>
  simulate(`
    name: reach
    duration: 20s
    functions:
      f: { init: 0s, work: [{ wait: 5ms }, { invoke: g }] }
      g: { init: 0s, work: [{ use: { resource: db, for: 5ms } }] }
      h: { init: 0s, work: [{ wait: 5ms }] }
    resources: { db: { connections: 9 }, cache: { connections: 9 } }
    sources:
      straight: { Type: Api, FunctionName: g, arrivals: { at: [1s] } }
      chained: { Type: Api, FunctionName: f, arrivals: { at: [1s] } }
      flowing: { Type: Api, arrivals: { at: [1s] }, flow: [{ call: h }, { call: g }] }
      elsewhere: { Type: Api, FunctionName: h, arrivals: { at: [1s] } }
    changes:
      - { at: 15s, set: functions.h.work, to: [{ use: { resource: cache, for: 5ms } }] }
      - { from: 9s, until: 10s, do: fault, ${place}, errors: 100% }
  `).changes.flatMap(({ recovery }) => Object.keys(recovery))

test('only sources whose calls reach what is faulty have something to recover from', () => {
  expect(reaching('FunctionName: f')).toEqual(['chained'])
  expect(reaching('FunctionName: g')).toEqual(['straight', 'chained', 'flowing'])
  expect(reaching('resource: db')).toEqual(['straight', 'chained', 'flowing'])
})

test('a resource that a function uses only once a setting has changed is reached, too', () => {
  expect(reaching('resource: cache')).toEqual(['flowing', 'elsewhere'])
})
