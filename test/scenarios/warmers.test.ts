import { expect, test } from 'vitest'
import { run } from '../../src/run/run.ts'
import { outcome, shipped } from './shipped.ts'

const hours = 24
const crowd = 20

test('exact: one ping keeps one of twenty from a cold start, after the first hour', () => {
  const { warmers } = run(shipped('warmers'))
  expect(warmers['lunch-ping']?.coldStartsAvoided).toBe(hours - 1)
  const { functions } = outcome('warmers')
  const pings = warmers['lunch-ping']?.coldPings ?? Number.NaN
  expect((functions['lunch']?.coldStarts ?? 0) - pings).toBe(hours * crowd - (hours - 1))
})

// exp(-rate x timeout) of visitors find nothing without pings: 4/h and 640 s.
test('exact theory: a ping keeps a quiet function warm, of whose visitors half were cold', () => {
  const without = outcome('warmers', { warmers: '{}' }).functions['quiet']?.coldStartRate
  const expected = Math.exp((-4 * 640) / 3600)
  const error = Math.sqrt((expected * (1 - expected)) / (without?.of ?? 0))
  expect(Math.abs((without?.rate ?? 0) - expected)).toBeLessThan(4 * error)
  const { warmers } = run(shipped('warmers'))
  const avoided = warmers['quiet-ping']?.coldStartsAvoided ?? 0
  expect(avoided / (without?.count ?? 0)).toBeGreaterThan(0.9)
})

test('shape: twenty pings at once avoid nine of ten cold starts, and are most of the bill', () => {
  const { warmers, functions } = run(shipped('warmers', { 'warmers.lunch-ping.concurrency': '20' }))
  const ping = warmers['lunch-ping']
  expect(ping?.coldStartsAvoided).toBeGreaterThan(0.9 * hours * crowd)
  expect((ping?.gbSeconds ?? 0) / (functions['lunch']?.gbSeconds ?? 0)).toBeGreaterThan(0.8)
})
