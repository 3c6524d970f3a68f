import { expect, test } from 'vitest'
import { eventsOf, problemsOf, simulate } from '../support/simulate.ts'
import { lines } from './lines.ts'
import { table } from './table.ts'

const streaming = (source: string, more = 'duration: { constant: 1s }') => `
  name: timeline
  duration: 10m
  functions:
    f: { Runtime: nodejs22.x, Timeout: 120, init: { constant: 0s }, ${more} }
    g: { Runtime: nodejs22.x, init: { constant: 0s }, duration: { constant: 2s } }
  sources:
    s: { FunctionName: f, arrivals: { at: [0s] }, ${source} }
`

const stream = (size: string, more = '') =>
  `Type: FunctionUrl, InvokeMode: RESPONSE_STREAM, answerSize: ${size}${more}`

/** Milliseconds: what the caller waited, Duration, and what is billed. */
function times(yaml: string) {
  const { functions, sources } = simulate(yaml)
  const { Duration, billedDurationMs } = functions['f'] ?? {}
  return [sources['s']?.latency.max, Duration?.max, billedDurationMs]
}

test.each([
  ['1KB', 1_000],
  ['6MB', 1_000],
  // One MB at 2 MB/s; 1,025 of 2,048 KB take 500.488 ms.
  ['7MB', 1_500],
  ['7169KB', 1_500.488],
  ['26MB', 11_000],
  // 194 MB at 2 MB/s.
  ['200MB', 98_000],
])('Q3: an answer of %s keeps the caller waiting and the function busy', (size, ms) => {
  expect(times(streaming(stream(size)))).toEqual([ms, ms, Math.ceil(ms)])
  expect(times(streaming(stream(size).replace('FunctionUrl', 'Sdk')))).toEqual([
    ms,
    ms,
    Math.ceil(ms),
  ])
})

test('Q2: an answer has 6 MB, or 200 MB where it is streamed; what is larger is not passed back', () => {
  const answers = (source: string) => simulate(streaming(source)).sources['s']?.answers
  expect(answers('Type: FunctionUrl, answerSize: 6MB')).toEqual({ 200: 1 })
  expect(answers('Type: FunctionUrl, answerSize: 6145KB')).toEqual({ 502: 1 })
  expect(answers(stream('200MB'))).toEqual({ 200: 1 })
  expect(answers(stream('204801KB'))).toEqual({ 502: 1 })
  // It is broken off at the limit: nothing beyond it is waited for.
  expect(times(streaming(stream('1GB')))).toEqual([98_000, 98_000, 98_000])
  expect(answers(stream('1KB', ', requestSize: 6145KB'))).toEqual({ 413: 1 })
})

test('Q3: whoever gives up does not stop the stream', () => {
  expect(table(eventsOf(streaming(stream('26MB', ', timeout: 5s'))), 'answered', 'finished')).toBe(
    lines(`
      5s   s#1  answer 1                gaveUp
      11s  s#1  completed  f:$LATEST#1  11000 ms, billed 11000
    `),
  )
})

test('Q3: the timeout of the function ends the stream, and an error has none', () => {
  expect(times(streaming(stream('200MB'), 'duration: { constant: 30s }'))[1]).toBe(120_000)
  expect(times(streaming(stream('200MB'), 'duration: { constant: 1s }, errors: 100%'))[1]).toBe(
    1_000,
  )
})

test('Q3: a fault of the function makes its handler slower and not the stream, and fails without one', () => {
  const faulty = (how: string, more?: string) =>
    `${streaming(stream('26MB'), more)}  changes: [{ from: 0s, until: 1m, do: fault, FunctionName: f, ${how} }]`
  const steps = 'work: [ { wait: 1s }, { invoke: g } ]'
  expect(times(faulty('slow: 3'))[1]).toBe(13_000)
  expect(times(faulty('errors: 100%'))[1]).toBe(1_000)
  expect(times(faulty('slow: 3', steps))[1]).toBe(15_000)
  expect(times(faulty('errors: 100%', steps))[1]).toBe(3_000)
})

test('Q3: a handler that goes step by step streams after its last step', () => {
  const work = 'work: [ { wait: 1s }, { invoke: g } ]'
  expect(times(streaming(stream('26MB'), work))[1]).toBe(13_000)
  expect(times(streaming(stream('6MB'), work))[1]).toBe(3_000)
  expect(times(streaming(stream('200MB'), `${work}, errors: 100%`))[1]).toBe(3_000)
})

test('Q3: a duration that was recorded has its stream in it', () => {
  const yaml = streaming(stream('26MB')).replace('{ at: [0s] }', '{ trace: { file: a.csv } }')
  const files = { 'a.csv': 'at,durationMs\n0,4000\n60,\n' }
  expect(table(eventsOf(yaml, { files }), 'finished')).toBe(
    lines(`
      4s     s#1  completed  f:$LATEST#1  4000 ms, billed 4000
      1m11s  s#2  completed  f:$LATEST#1  11000 ms, billed 11000
    `),
  )
})

test('Q3: an answer that is set to be larger is streamed for longer, from then on', () => {
  const arrivals = '{ at: [0s, 30s, 60s] }'
  const yaml = streaming(stream('1KB')).replace('{ at: [0s] }', arrivals)
  const set = (at: string, to: string) => `{ at: ${at}, set: sources.s.answerSize, to: ${to} }`
  const log = eventsOf(`${yaml}  changes: [${set('20s', '26MB')}, ${set('50s', '7MB')}]`)
  expect(table(log, 'finished')).toBe(
    lines(`
      1s      s#1  completed  f:$LATEST#1  1000 ms, billed 1000
      41s     s#2  completed  f:$LATEST#1  11000 ms, billed 11000
      1m1.5s  s#3  completed  f:$LATEST#1  1500 ms, billed 1500
    `),
  )
})

test.each(['duration: { constant: 2s }', 'work: [ { use: { resource: db, for: 2s } } ]'])(
  'Q3: what is set while a handler works is of later requests: %s',
  work => {
    const yaml = streaming(stream('26MB'), work).replace('{ at: [0s] }', '{ at: [0s, 30s] }')
    const change = '{ at: 1s, set: sources.s.answerSize, to: 1KB }'
    const log = eventsOf(`${yaml}  resources: { db: { connections: 10 } }\n  changes: [${change}]`)
    expect(table(log, 'finished')).toBe(
      lines(`
        12s  s#1  completed  f:$LATEST#1  12000 ms, billed 12000
        32s  s#2  completed  f:$LATEST#1  2000 ms, billed 2000
      `),
    )
  },
)

test.each(['duration: { constant: 1s }', 'work: [ { use: { resource: db, for: 1s } } ]'])(
  'Q3: a fault slows the handler down and not the stream, and an error of it has none: %s',
  work => {
    const yaml = streaming(stream('26MB'), work).replace('{ at: [0s] }', '{ at: [0s, 60s] }')
    const fault = (from: string, until: string, what: string) =>
      `{ do: fault, FunctionName: f, from: ${from}, until: ${until}, ${what} }`
    const faults = [fault('0s', '30s', 'slow: 3'), fault('50s', '70s', 'errors: 100%')]
    const resources = 'resources: { db: { connections: 10 } }'
    const log = eventsOf(`${yaml}  ${resources}\n  changes: [${faults.join(', ')}]`)
    expect(table(log, 'finished')).toBe(
      lines(`
        13s   s#1  completed  f:$LATEST#1  13000 ms, billed 13000
        1m1s  s#2  error      f:$LATEST#1  1000 ms, billed 1000
      `),
    )
  },
)

test('Q3: only Lambda itself streams', () => {
  expect(problemsOf(streaming('Type: ALB, InvokeMode: RESPONSE_STREAM'))).toEqual([
    'sources.s.InvokeMode: must be left out unless Type is Sdk or FunctionUrl: found RESPONSE_STREAM',
  ])
})
