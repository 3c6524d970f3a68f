import type { LogRecord } from '../../src/metrics/logRecord.ts'
import { type Broken, change, without } from './breaking.ts'
import { withState } from './brokenLogs.ts'

/** The log of the example on Managed Instances, each time with one fault that the law must find. */
export const brokenManagedLogs: readonly Broken[] = [
  ['managedLives', 'a cold start', change('decided live#1', { decision: 'cold' })],
  ['managedLives', 'another limit', change('decided plain#2', { limit: 'scalingRate' })],
  ['managedLives', 'too few are ready', without('initialized f:1#1')],
  ['managedLives', 'a reset', change('initialized f:1#1', { event: 'reset' })],
  ['managedLives', 'a refusal while one is idle', withState('plain#2', { idle: 1 })],
  ['managedLives', 'none is busy', withState('plain#2', { busy: 0 })],
  ['environmentLives', 'a third request', withoutEnds],
  ['statesAreTrue', 'there are more', withState('live#1', { environments: 2 })],
  ['statesAreTrue', 'it claims of the account', withState('plain#1', { claimed: 1 })],
  ['durationsAreRight', 'time is billed', change('finished live#1', { billedMs: 1 })],
]

/** Nothing ends, so that the last request is one too many. */
function withoutEnds(log: readonly LogRecord[]): LogRecord[] {
  return log.filter(({ event }) => event !== 'finished')
}
