import { expect, test } from 'vitest'
import { eventsOf } from '../support/simulate.ts'
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

const scenario = (lambda: string, arrivals: string) => `
  name: log
  duration: 10s
  functions: { f: { Runtime: java21, duration: 1ms, init: 1s, ${lambda} } }
  sources: { s: { Type: Sdk, FunctionName: f, arrivals: ${arrivals} } }
`

test('the log tells of a refusal by a request rate how much of it was left', () => {
  const records = eventsOf(
    scenario('ReservedConcurrentExecutions: 1', `{ at: [${Array(20).fill('5s').join(', ')}] }`),
  )
  const states = records.flatMap(each =>
    each.event === 'decided' && each.limit === 'reservedRate' ? [each.state] : [],
  )
  expect(states.length).toBeGreaterThan(0)
  expect(states.every(({ requestTokens }) => requestTokens === 0)).toBe(true)
})

test('the log tells where a snapshot is restored', () => {
  const snapStart =
    'restore: 200ms, AutoPublishAlias: live, SnapStart: { ApplyOn: PublishedVersions }'
  const restoring = (records: ReturnType<typeof eventsOf>) =>
    records.flatMap(each => ('restores' in each ? [each.event] : []))
  const arrivals = '{ at: [1s] }'
  expect(restoring(eventsOf(scenario(snapStart, arrivals)))).toEqual([
    'decided',
    'created',
    'initialized',
    'finished',
  ])
  expect(restoring(eventsOf(scenario('Timeout: 3', arrivals)))).toEqual([])
})

// The function has one batch of the two at once, and the other is refused after it was received.
test('the log tells what happens to each message of a queue, and to each batch', () => {
  const records = eventsOf(`
    name: messages
    duration: 5s
    functions: { f: { ReservedConcurrentExecutions: 1, init: 0, duration: 2s } }
    sources: { orders: { Type: SQS, FunctionName: f, BatchSize: 1, queue: { backlog: 2 } } }
  `)
  expect(records.filter(each => 'message' in each || 'batch' in each)).toEqual([
    { at: 0, event: 'messageSent', message: 'orders#1', isDelayed: false },
    { at: 0, event: 'messageSent', message: 'orders#2', isDelayed: false },
    { at: 0, event: 'messageReceived', message: 'orders#1', receives: 1 },
    { at: 0, event: 'batchInvoked', batch: 'orders#1', attempt: 1, messages: ['orders#1'] },
    { at: 0, event: 'messageReceived', message: 'orders#2', receives: 1 },
    { at: 0, event: 'batchInvoked', batch: 'orders#2', attempt: 1, messages: ['orders#2'] },
    { at: 0, event: 'batchHeld', batch: 'orders#2', attempt: 1, until: 1_000_000 },
    {
      at: 1_000_000,
      event: 'batchInvoked',
      batch: 'orders#2',
      attempt: 2,
      messages: ['orders#2'],
    },
    { at: 1_000_000, event: 'batchHeld', batch: 'orders#2', attempt: 2, until: 3_000_000 },
    { at: 2_000_000, event: 'messageDeleted', message: 'orders#1', batch: 'orders#1', receives: 1 },
    {
      at: 3_000_000,
      event: 'batchInvoked',
      batch: 'orders#2',
      attempt: 3,
      messages: ['orders#2'],
    },
  ])
})
