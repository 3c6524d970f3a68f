import { expect, test } from 'vitest'
import { simulate } from '../support/simulate.ts'
import { attempts, machineOf, taskOf } from './executionTable.ts'

const mapOf = (settings: string, processor = taskOf('End: true'), mode = '') =>
  `{ StartAt: M, States: { M: { Type: Map, ${settings}, End: true, ItemProcessor: ${processor.replace('{', `{ ${mode}`)} } } }`

const distributed = 'ProcessorConfig: { Mode: DISTRIBUTED, ExecutionType: STANDARD }, '

test('SF5: ten items, three at once', () => {
  expect(attempts(machineOf(mapOf('items: 10, MaxConcurrency: 3')))).toEqual({
    at: [0, 0, 0, 1, 1, 1, 2, 2, 2, 3],
    ended: 'succeeded at 4 s',
  })
})

test.each([
  ['inline', '', 40],
  ['distributed', distributed, 10_000],
])('SF5: %s, so many are at once at most, whatever is set', (_, mode, most) => {
  const most1 = (settings: string) => {
    const yaml = machineOf(mapOf(`items: ${most + 5}${settings}`, taskOf('End: true'), mode))
    return attempts(yaml).at.filter(at => at === 0).length
  }
  expect(most1('')).toBe(most)
  expect(most1(', MaxConcurrency: 0')).toBe(most)
  expect(most1(`, MaxConcurrency: ${most + 1}`)).toBe(most)
})

test('SF5: the older name of the processor does the same', () => {
  const yaml = machineOf(mapOf('items: 4, MaxConcurrency: 2'))
  expect(attempts(yaml.replace('ItemProcessor', 'Iterator'))).toEqual(attempts(yaml))
})

test('SF5: an item goes through all of its states before the next takes its place', () => {
  const two =
    '{ StartAt: A, States: { A: { Type: Task, Resource: work, Next: B }, B: { Type: Task, Resource: other, End: true } } }'
  expect(attempts(machineOf(mapOf('items: 3, MaxConcurrency: 2', two)))).toEqual({
    at: [0, 0, 1, 1, 4, 5],
    ended: 'succeeded at 8 s',
  })
})

test('SF5: no items are done at once', () => {
  expect(attempts(machineOf(mapOf('items: 0')))).toEqual({ at: [], ended: 'succeeded at 0 s' })
})

test('SF5: inline, one that fails stops all', () => {
  const yaml = machineOf(mapOf('items: 100, MaxConcurrency: 3'), ', errors: 100%')
  expect(attempts(yaml)).toEqual({ at: [0, 0, 0], ended: 'failed at 1 s' })
  expect(simulate(yaml).sources['flow']).toMatchObject({
    arrivals: 3,
    outcomes: { failed: 3, inFlight: 0 },
  })
})

test.each([
  ['ToleratedFailureCount: 4', 'failed at 5 s', 5],
  ['ToleratedFailureCount: 10', 'succeeded at 10 s', 10],
  ['ToleratedFailurePercentage: 29', 'failed at 3 s', 3],
  ['ToleratedFailurePercentage: 100', 'succeeded at 10 s', 10],
  ['ToleratedFailurePercentage: 100, ToleratedFailureCount: 1', 'failed at 2 s', 2],
])('SF5: distributed, with %s of ten that fail it has %s', (tolerated, ended, made) => {
  const map = mapOf(`items: 10, MaxConcurrency: 1, ${tolerated}`, taskOf('End: true'), distributed)
  const found = attempts(machineOf(map, ', errors: 100%'))
  expect(found.ended).toBe(ended)
  expect(found.at).toHaveLength(made)
})

test('SF5: a Map inside a Map', () => {
  const inner = mapOf('items: 4, MaxConcurrency: 2')
    .replaceAll(' M:', ' N:')
    .replace('StartAt: M', 'StartAt: N')
  expect(attempts(machineOf(mapOf('items: 2, MaxConcurrency: 1', inner)))).toEqual({
    at: [0, 0, 1, 1, 2, 2, 3, 3],
    ended: 'succeeded at 4 s',
  })
})
