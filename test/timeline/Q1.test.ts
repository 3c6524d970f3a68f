import { expect, test } from 'vitest'
import { eventsOf } from '../support/simulate.ts'
import { lines } from './lines.ts'
import { table } from './table.ts'

test('Q1: 128 MB have 128/1,769 of a vCPU', () => {
  const records = eventsOf(
    `
      name: timeline
      duration: 10s
      functions:
        f: { Runtime: nodejs22.x, Timeout: 30, MemorySize: 128, init: { constant: 0s }, work: [{ cpu: { constant: 128ms } }, { wait: { constant: 40ms } }] }
      sources:
        s: { Type: Sdk, FunctionName: f, arrivals: { at: [0s] } }
    `,
  )
  expect(table(records, 'finished')).toBe(
    lines(`
      1.809s  s#1  completed  f:$LATEST#1  1809 ms, billed 1809
    `),
  )
})

test('Q1: 1,769 MB have a whole one', () => {
  const records = eventsOf(
    `
      name: timeline
      duration: 10s
      functions:
        f: { Runtime: nodejs22.x, Timeout: 30, MemorySize: 1769, init: { constant: 0s }, work: [{ cpu: { constant: 128ms } }, { wait: { constant: 40ms } }] }
      sources:
        s: { Type: Sdk, FunctionName: f, arrivals: { at: [0s] } }
    `,
  )
  expect(table(records, 'finished')).toBe(
    lines(`
      168ms  s#1  completed  f:$LATEST#1  168 ms, billed 168
    `),
  )
})

test('Q1: more give one thread no more', () => {
  const records = eventsOf(
    `
      name: timeline
      duration: 10s
      functions:
        f: { Runtime: nodejs22.x, Timeout: 30, MemorySize: 10240, init: { constant: 0s }, work: [{ cpu: { constant: 128ms } }, { wait: { constant: 40ms } }] }
      sources:
        s: { Type: Sdk, FunctionName: f, arrivals: { at: [0s] } }
    `,
  )
  expect(table(records, 'finished')).toBe(
    lines(`
      168ms  s#1  completed  f:$LATEST#1  168 ms, billed 168
    `),
  )
})
