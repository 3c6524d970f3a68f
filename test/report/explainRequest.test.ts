import { expect, test } from 'vitest'
import type {
  DecidedRecord,
  DecisionState,
  FinishedRecord,
  LogRecord,
  StartedRecord,
} from '../../src/metrics/logRecord.ts'
import { explainRequest } from '../../src/report/explainRequest.ts'
import { hostileNames } from './hostileNames.ts'

const state: DecisionState = {
  environments: 7,
  initializing: 0,
  busy: 7,
  idle: 0,
  concurrency: 7,
  claimed: 107,
  accountConcurrency: 1_000,
  scalingTokens: 3,
}

const decided: DecidedRecord = {
  at: 12_331_000,
  event: 'decided',
  request: 'web#412',
  function: 'checkout',
  version: '$LATEST',
  decision: 'cold',
  environment: 'checkout:$LATEST#8',
  state,
}

const refused = (limit: DecidedRecord['limit'], more: Partial<DecisionState>): DecidedRecord => {
  const { environment: _, ...rest } = decided
  return {
    ...rest,
    decision: 'throttled',
    ...(limit && { limit }),
    Reason: 'ConcurrentInvocationLimitExceeded',
    state: { ...state, ...more },
  }
}

const started: StartedRecord = {
  at: 12_581_042,
  event: 'started',
  request: 'web#412',
  environment: 'checkout:$LATEST#8',
}

const finished: FinishedRecord = {
  at: 12_681_042,
  event: 'finished',
  request: 'web#412',
  environment: 'checkout:$LATEST#8',
  outcome: 'completed',
  answeredAt: 12_661_292,
  duration: 80_250,
  initDuration: 250_042,
  extensionsDuration: 19_750,
  billedMs: 351,
}

const other: LogRecord = { ...started, at: 1, request: 'web#41' }

test('explainRequest tells why a request was cold and what became of it', () => {
  expect(explainRequest([decided, other, started, finished], 'web#412')).toBe(
    'Request web#412 arrived at 12.331 s and was cold: 7 environments of checkout:$LATEST existed, ' +
      '7 busy, 0 idle; 3 scaling tokens were left (C10). Its code started at 12.581042 s, 250.042 ms ' +
      'later on checkout:$LATEST#8. It completed at 12.661292 s, 80.25 ms after it started: ' +
      'Duration 80.25 ms, Init 250.042 ms, extensions 19.75 ms; 351 ms are billed. ' +
      'checkout:$LATEST#8 was free at 12.681042 s, after its extensions.\n',
  )
})

test('explainRequest says restore, where environments restore a snapshot', () => {
  const restores = true
  const text = explainRequest(
    [
      { ...decided, restores, state: { ...state, environments: 9, initializing: 2 } },
      started,
      { ...finished, restores },
    ],
    'web#412',
  )
  expect(text).toContain('7 busy, 2 being restored, 0 idle')
  expect(text).toContain('Duration 80.25 ms, restore 250.042 ms, extensions 19.75 ms')
  expect(text).not.toContain('Init')
})

test('explainRequest names the environment that a warm request was given', () => {
  const warm: DecidedRecord = {
    ...decided,
    decision: 'warm',
    environment: 'checkout:$LATEST#3',
    state: { ...state, busy: 4, initializing: 1, idle: 2 },
  }
  const { at } = decided
  const end = { ...finished, outcome: 'timedOut', answeredAt: at + 10, at: at + 10 } as const
  expect(
    explainRequest(
      [warm, { ...started, at }, { ...end, initDuration: 0, extensionsDuration: 0 }],
      'web#412',
    ),
  ).toBe(
    'Request web#412 arrived at 12.331 s and was warm: 7 environments of checkout:$LATEST existed, ' +
      '4 busy, 1 in Init, 2 idle, and it was given checkout:$LATEST#3 (L16). Its code started at once. ' +
      'It was ended by the Timeout (L9) at 12.33101 s, 10 us after it started: Duration 80.25 ms; ' +
      '351 ms are billed.\n',
  )
})

test('explainRequest tells what was provisioned, and why a request spilled past it', () => {
  const pool = { provisionedReady: 5, provisionedBusy: 1 }
  const environment = 'checkout:live#p2'
  const on = {
    ...decided,
    decision: 'provisioned',
    environment,
    state: { ...state, ...pool },
  } as const
  expect(explainRequest([on], 'web#412')).toBe(
    'Request web#412 arrived at 12.331 s and was run on provisioned concurrency: 1 of 5 ready ' +
      'provisioned environments was busy, and it was given checkout:live#p2 (C7). ' +
      'When the run ended, its code had not started.\n',
  )
  const past = (spill: DecidedRecord['spill'], ready: number, busy: number) =>
    explainRequest(
      [
        {
          ...decided,
          ...(spill && { spill }),
          state: { ...state, provisionedReady: ready, provisionedBusy: busy },
        },
        started,
      ],
      'web#412',
    )
  expect(past('allBusy', 5, 5)).toContain(
    'and spilled: 5 of 5 ready provisioned environments were busy (C7). It was cold: 7 ',
  )
  expect(past('rate', 5, 2)).toContain(
    'spilled: 0 request tokens were left of the request rate that goes with what is ready, while 2 of 5 ready provisioned environments were busy (C7).',
  )
  expect(past('notReady', 0, 0)).toContain(
    'spilled: 0 of 0 ready provisioned environments were busy (C8).',
  )
  expect(past('notReady', 0, 0)).toMatch(/When the run ended, it was still running\.\n$/)
})

test.each([
  [
    'reservedConcurrency',
    { concurrency: 5, reserved: 5 },
    'reserved concurrency: 5 requests of checkout were in flight and 5 are reserved (C3)',
  ],
  [
    'reservedConcurrency',
    { concurrency: 1, reserved: 3, provisionedReady: 2, provisionedBusy: 0 },
    'reserved concurrency: 1 request of checkout was in flight and 3 are reserved, and 0 of 2 ready provisioned environments were busy (C3)',
  ],
  [
    'accountConcurrency',
    { claimed: 1_000 },
    'concurrency of the account: 1,000 of 1,000 were claimed (C5)',
  ],
  [
    'scalingRate',
    { scalingTokens: 0 },
    'scaling rate: 7 environments of checkout:$LATEST existed, 7 busy, 0 idle; 0 scaling tokens were left (C10)',
  ],
  [
    'accountRate',
    {},
    'request rate of the account: 0 request tokens were left of the request rate that goes with a concurrency of 1,000 (C11)',
  ],
  [
    'reservedRate',
    { reserved: 5 },
    'request rate of the reserved concurrency: 0 request tokens were left of the request rate that goes with a reserved concurrency of 5 (C11)',
  ],
] as const)('explainRequest tells that %s refused a request', (limit, more, sentence) => {
  expect(explainRequest([refused(limit, more)], 'web#412')).toBe(
    `Request web#412 arrived at 12.331 s and was throttled by the ${sentence}. ` +
      'The API answered ConcurrentInvocationLimitExceeded.\n',
  )
})

test('explainRequest knows no request that is not in the log', () => {
  expect(explainRequest([decided, started], 'web#4')).toBeUndefined()
  expect(explainRequest([], 'web#412')).toBeUndefined()
})

test('every number of an explanation is one of the log, or a difference of two times', () => {
  const text = explainRequest([decided, started, finished], 'web#412') ?? ''
  const { at } = decided
  const times = [at, started.at, started.at - at, finished.answeredAt, finished.at].concat(
    finished.answeredAt - started.at,
    finished.duration,
    finished.initDuration,
    finished.extensionsDuration,
  )
  const known = new Set([
    ...Object.values(state).map(String),
    ...times.flatMap(time => [String(time / 1e3), String(time / 1e6)]),
    String(finished.billedMs),
  ])
  const numbers = text.replaceAll(/\S+#\d+|\([A-Z]\d+\)/g, '').match(/\d+(\.\d+)?/g) ?? []
  expect(numbers.length).toBeGreaterThan(8)
  expect(numbers.filter(number => !known.has(number))).toEqual([])
})

test.each(hostileNames)('explainRequest shows %j as text', name => {
  const records: LogRecord[] = [
    { ...decided, request: name, function: name, environment: name },
    { ...started, request: name, environment: name },
  ]
  expect(explainRequest(records, name)).toMatch(/^Request [^\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Cf}]*\n$/u)
})

test('a request with Init inside says that it ran again, and for how long', () => {
  const at = 20_000_000
  const began: StartedRecord = {
    at,
    event: 'started',
    request: 'web#412',
    environment: 'checkout:$LATEST#8',
  }
  const ended: FinishedRecord = {
    at: at + 1_100_000,
    event: 'finished',
    request: 'web#412',
    environment: 'checkout:$LATEST#8',
    outcome: 'completed',
    answeredAt: at + 1_100_000,
    duration: 1_100_000,
    suppressedInit: 1_000_000,
    initDuration: 0,
    extensionsDuration: 0,
    billedMs: 1_100,
  }
  const told = explainRequest([decided, began, ended], 'web#412')
  expect(told).toContain('Inside it ran Init again, for 1 s, because the last Init of')
  expect(told).toContain('(L5, L11)')
  const { suppressedInit: _, ...plain } = ended
  expect(explainRequest([decided, began, plain], 'web#412')).not.toContain('ran Init again')
})

test('a request whose snapshot was not restored in time says so, though its code never started', () => {
  const ended: FinishedRecord = {
    at: 22_331_000,
    event: 'finished',
    request: 'web#412',
    environment: 'checkout:$LATEST#8',
    outcome: 'restoreTimeout',
    answeredAt: 22_331_000,
    duration: 0,
    initDuration: 0,
    extensionsDuration: 0,
    billedMs: 0,
  }
  expect(explainRequest([decided, ended], 'web#412')).toContain(
    'It was ended because the snapshot was not restored in time (S2) at 22.331 s, 10 s after it arrived.',
  )
})
