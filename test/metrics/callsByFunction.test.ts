import { expect, test } from 'vitest'
import { simulate } from '../support/simulate.ts'

test('a flow that calls two names of one function has the calls of both under it', () => {
  const { sources } = simulate(`
    name: names
    duration: 1m
    functions:
      f:
        init: 0s
        duration: 10ms
        versions: { 1: {} }
        aliases: { live: { FunctionVersion: 1 } }
    sources:
      shop: { Type: Sdk, arrivals: { at: [1s] }, flow: [{ call: 'f:live' }, { call: 'f:1' }] }
  `)
  expect(Object.keys(sources['shop']?.calls ?? {})).toEqual(['f'])
  expect(sources['shop']?.calls['f']).toMatchObject({
    arrivals: 2,
    attempts: 2,
    outcomes: { completed: 2 },
    latency: { count: 2 },
  })
})
