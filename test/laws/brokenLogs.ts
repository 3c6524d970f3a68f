import type { LogRecord } from '../../src/metrics/logRecord.ts'
import { after, type Breaking, type Broken, change, each, many, without } from './breaking.ts'

const removed: LogRecord = {
  at: 0,
  event: 'removed',
  environment: 'f:1#1',
  function: 'f',
  version: '1',
  removal: 'idle',
}

/** The log of the example plan, each time with one fault that the law must find. */
export const brokenLogs: readonly Broken[] = [
  ['timeOrder', 'two records are exchanged', log => [...log.slice(6), ...log.slice(0, 6)]],
  ['timeOrder', 'something happens at the end', change('finished plain#3', { at: 10_000_000 })],
  ['timeOrder', 'an answer comes too late', change('finished live#1', { answeredAt: 4_000_000 })],
  ['conservation', 'a request is never decided', without('decided plain#2')],
  ['conservation', 'a request is decided too late', change('decided plain#2', { at: 1_500_001 })],
  ['conservation', 'a request is decided twice', many('decided plain#2', 2)],
  ['conservation', 'a request starts twice', many('started plain#1', 2)],
  ['conservation', 'a request never starts', without('started plain#1')],
  ['conservation', 'a request ends twice', many('finished plain#1', 2)],
  [
    'conservation',
    'a request that was refused starts',
    after('decided plain#2', started('plain#2')),
  ],
  ['conservation', 'a request that nobody sent', after('finished plain#3', started('plain#4'))],
  ['environmentLives', 'one is created twice', many('created f:1#1', 2)],
  ['environmentLives', 'one is ready twice', many('initialized f:1#1', 2)],
  ['environmentLives', 'one serves before it is ready', without('initialized f:1#1')],
  ['environmentLives', 'one serves that was never created', without('created f:1#1')],
  ['environmentLives', 'one serves two', change('started plain#1', { environment: 'f:live#p1' })],
  ['environmentLives', 'a busy one is chosen', without('finished plain#1')],
  ['environmentLives', 'one ends what it does not serve', without('started plain#3')],
  ['environmentLives', 'one is removed while it serves', after('started plain#3', removed)],
  ['environmentLives', 'one serves after it is removed', after('finished plain#1', removed)],
  ...(['environments', 'initializing', 'busy', 'concurrency', 'claimed', 'idle'] as const).map(
    (key): Broken => ['statesAreTrue', `${key} is too high`, withState('plain#3', { [key]: 2 })],
  ),
  ['statesAreTrue', 'an end is missing', without('finished live#1')],
  ['decisionsFollow', 'a refusal without a limit', change('decided plain#2', { limit: undefined })],
  [
    'decisionsFollow',
    'a wrong reason',
    change('decided plain#2', { Reason: 'CallerRateLimitExceeded' }),
  ],
  ['decisionsFollow', 'warm, with none idle', change('decided plain#1', { decision: 'warm' })],
  ['decisionsFollow', 'cold, with one idle', change('decided plain#3', { decision: 'cold' })],
  ['decisionsFollow', 'cold, with no token left', withState('plain#1', { scalingTokens: 0 })],
  ['decisionsFollow', 'cold, with the account full', withState('plain#1', { claimed: 2 })],
  ['decisionsFollow', 'refused, with room left', withState('plain#2', { claimed: 1 })],
  ['decisionsFollow', 'admitted, with no reserved left', withState('plain#1', { reserved: 1 })],
  ['decisionsFollow', 'provisioned, with all busy', withState('live#1', { provisionedBusy: 1 })],
  ['decisionsFollow', 'provisioned, with none ready', withState('live#1', { provisionedReady: 0 })],
  ['decisionsFollow', 'a spill, with none ready', spilled('allBusy', 0)],
  ['decisionsFollow', 'not ready, with one ready', spilled('notReady', 1)],
  ['decisionsFollow', 'a spill by rate, with none ready', spilled('rate', 0)],
  ['limitsHold', 'one too many is in flight', change('decided plain#2', { decision: 'cold' })],
  ['limitsHold', 'more are ready than there are', without('created f:live#p1')],
  ['ratesHold', 'more new ones than tokens', many('decided plain#1', 3)],
  ['ratesHold', 'more requests than tokens', many('decided plain#2', 21)],
  ['durationsAreRight', 'too long', change('finished plain#1', { duration: 3_000_001 })],
  ['durationsAreRight', 'free too late', change('finished plain#1', { at: 5_000_001 })],
  ['durationsAreRight', 'a timeout too soon', change('finished plain#1', { outcome: 'timedOut' })],
  ['durationsAreRight', 'less billed than used', change('finished plain#1', { billedMs: 2999 })],
  ['durationsAreRight', 'Init not billed', change('finished plain#1', { billedMs: 3999 })],
  ['durationsAreRight', 'too much billed', change('finished plain#1', { billedMs: 4001 })],
  [
    'durationsAreRight',
    'Init reported again',
    change('finished plain#3', { initDuration: 1_000_000, billedMs: 4000 }),
  ],
]

function started(request: string): LogRecord {
  return { at: 0, event: 'started', request, environment: 'f:1#1' }
}

/** Something else is told of the state in which a request was decided. */
export function withState(request: string, changes: object): Breaking {
  return each(`decided ${request}`, record =>
    record.event === 'decided' ? [{ ...record, state: { ...record.state, ...changes } }] : [],
  )
}

/** A request that is told to have spilled, where so many were ready. */
function spilled(spill: string, provisionedReady: number): Breaking {
  return log =>
    change('decided plain#1', { spill })(
      withState('plain#1', { provisionedReady, provisionedBusy: 0 })(log),
    )
}
