import { expect, test } from 'vitest'
import type { LogRecord } from '../../src/metrics/logRecord.ts'
import { explainEnvironment } from '../../src/report/explainEnvironment.ts'

const state = {
  environments: 0,
  initializing: 0,
  busy: 0,
  idle: 0,
  concurrency: 0,
  claimed: 0,
  accountConcurrency: 10,
  scalingTokens: 1_000,
}
const where = { environment: 'f:1#1', function: 'f', version: '1' }
const given = { event: 'decided', request: 'web#1', ...where, decision: 'cold', state } as const
const ended = {
  event: 'finished',
  request: 'web#1',
  environment: 'f:1#1',
  outcome: 'crash',
  answeredAt: 1_300_000,
  duration: 100_000,
  initDuration: 200_000,
  extensionsDuration: 0,
  billedMs: 300,
} as const

const life: readonly LogRecord[] = [
  { at: 1_000_000, ...given },
  { at: 1_000_000, event: 'created', ...where },
  { at: 1_000_000, event: 'created', ...where, environment: 'f:1#11' },
  { at: 1_200_000, event: 'initialized', ...where },
  { at: 1_200_000, event: 'started', request: 'web#1', environment: 'f:1#1' },
  { at: 1_300_000, ...ended },
  { at: 1_300_000, event: 'reset', ...where },
  {
    at: 2_000_000,
    event: 'provisioned',
    function: 'f',
    qualifier: 'live',
    configured: 1,
    ready: 1,
  },
  { at: 641_300_000, event: 'removed', ...where, removal: 'idle' },
]

test('explainEnvironment tells its life line by line', () => {
  expect(explainEnvironment(life, 'f:1#1')).toBe(`Environment f:1#1
          1 s  given to web#1, which found none idle and waits for its Init
          1 s  created; placement and Init begin
        1.2 s  initialized
        1.2 s  web#1 started
        1.3 s  web#1 crashed, Duration 100 ms, 300 ms billed
        1.3 s  reset after a crash or a timeout (L11)
10 min 41.3 s  removed: nobody had used it for its idle lifetime (L19)
`)
})

test('explainEnvironment says restore, where a snapshot is restored', () => {
  const restored = life
    .slice(0, 4)
    .map(record =>
      record.event === 'decided' || record.event === 'created' || record.event === 'initialized'
        ? { ...record, restores: true as const }
        : record,
    )
  expect(explainEnvironment(restored, 'f:1#1')).toBe(`Environment f:1#1
  1 s  given to web#1, which found none idle and waits for its restore
  1 s  created; placement and restore begin (S2)
1.2 s  restored
`)
})

test('explainEnvironment knows no environment that is not in the log', () => {
  expect(explainEnvironment(life, 'f:1#2')).toBeUndefined()
})
