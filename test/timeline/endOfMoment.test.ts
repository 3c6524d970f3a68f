import { expect, test } from 'vitest'
import { eventsOf } from '../support/simulate.ts'

/** What a source or function was answered, and what became of the resources, as plain lines. */
function told(yaml: string): string[] {
  return eventsOf(yaml).flatMap(record => {
    const ms = record.at / 1000
    if (record.event === 'answered') return `${ms} ${record.request} ${record.answer}`
    if (record.event === 'decided') return `${ms} ${record.request} ${record.decision}`
    if (record.event === 'resourceLeft') return `${ms} ${record.by} ${record.ending}`
    return []
  })
}

test('what a handler has that gives up is there for whoever asks at that moment', () => {
  const lines = told(`
    name: timeline
    duration: 10s
    functions:
      front: { Runtime: nodejs22.x, Timeout: 9, init: { constant: 0s }, work: [ { invoke: { FunctionName: slow, timeout: 1s } } ] }
      slow: { Runtime: nodejs22.x, Timeout: 9, init: { constant: 0s }, duration: { constant: 5s } }
    sources:
      s: { Type: Sdk, FunctionName: front, arrivals: { at: [0s, 1s] } }
  `)
  expect(lines.filter(line => line.includes(' s#'))).toEqual(['0 s#1 cold', '1000 s#2 warm'])
})

test('who began to wait last gives up first, and what comes of it is in time for the others', () => {
  const lines = told(`
    name: timeline
    duration: 10s
    functions:
      front: { Runtime: nodejs22.x, Timeout: 9, init: { constant: 0s }, work: [ { invoke: { FunctionName: slow, timeout: 1s } } ] }
      slow: { Runtime: nodejs22.x, Timeout: 9, init: { constant: 0s }, duration: { constant: 5s } }
    sources:
      s: { Type: Sdk, FunctionName: front, timeout: 1s, arrivals: { at: [0s] } }
  `)
  expect(lines.filter(line => line.startsWith('1000'))).toEqual([
    '1000 front>slow#1 gaveUp',
    '1000 s#1 error',
  ])
})

test('a handler asks for a resource after all that leaves it at that moment', () => {
  const lines = told(`
    name: timeline
    duration: 10s
    functions:
      later: { Runtime: nodejs22.x, Timeout: 9, init: { constant: 0s }, work: [ { wait: 1s }, { use: { resource: db, for: 1s } } ] }
      now: { Runtime: nodejs22.x, Timeout: 9, init: { constant: 0s }, work: [ { use: { resource: db, for: 1s } } ] }
    sources:
      a: { Type: Sdk, FunctionName: later, arrivals: { at: [0s] } }
      b: { Type: Sdk, FunctionName: now, arrivals: { at: [0s] } }
    resources:
      db: { connections: 1, queue: 0 }
  `)
  expect(lines.slice(2)).toEqual(['1000 now:$LATEST#1 done', '2000 later:$LATEST#1 done'])
})
