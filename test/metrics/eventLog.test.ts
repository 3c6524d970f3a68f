import { expect, test } from 'vitest'
import { handMade } from './handMade.ts'
import { observed } from './observed.ts'

// The second request finds the account full; the third finds the environment again.
const { log } = observed(handMade([0, 0.1, 0.3], 1))
const of = (request: string) => log.filter(each => 'request' in each && each.request === request)

const version = { function: 'f', version: '$LATEST' }
const environment = 'f:$LATEST#1'
const nothing = { environments: 0, initializing: 0, busy: 0, idle: 0, concurrency: 0, claimed: 0 }
const empty = { ...nothing, accountConcurrency: 1, scalingTokens: 1000 }

test('the log tells of a cold request as plain records, with the state just before it', () => {
  const request = 's#1'
  expect(of(request)).toEqual([
    { at: 0, event: 'decided', request, ...version, decision: 'cold', environment, state: empty },
    { at: 200_000, event: 'started', request, environment },
    {
      at: 300_000,
      event: 'finished',
      request,
      environment,
      outcome: 'completed',
      answeredAt: 300_000,
      duration: 100_000,
      initDuration: 200_000,
      extensionsDuration: 0,
      billedMs: 300,
    },
  ])
})

test('the log tells of a refusal the limit and the reason', () => {
  expect(of('s#2')).toEqual([
    {
      at: 100_000,
      event: 'decided',
      request: 's#2',
      ...version,
      decision: 'throttled',
      limit: 'accountConcurrency',
      Reason: 'ConcurrentInvocationLimitExceeded',
      state: { ...empty, environments: 1, initializing: 1, concurrency: 1, claimed: 1 },
    },
  ])
})

test('the log tells of a warm request, whose environment was idle just before', () => {
  expect(of('s#3')[0]).toEqual({
    at: 300_000,
    event: 'decided',
    request: 's#3',
    ...version,
    decision: 'warm',
    environment,
    state: { ...empty, environments: 1, idle: 1 },
  })
})

test('the log tells what becomes of environments, in the order of time', () => {
  expect(log.filter(each => !('request' in each))).toEqual([
    { at: 0, event: 'created', environment, ...version },
    { at: 200_000, event: 'initialized', environment, ...version },
  ])
  expect(log.map(({ at }) => at)).toEqual(log.map(({ at }) => at).toSorted((a, b) => a - b))
})
