import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { eventLog } from '../../src/metrics/eventLog.ts'
import type { LogRecord } from '../../src/metrics/logRecord.ts'
import { simulate } from '../support/simulate.ts'
import { randomMachine } from './randomMachine.ts'
import { randomRuns } from './randomRuns.ts'

/** Whatever is wrong with the story of the executions of a run. */
function complaintsOf(records: readonly LogRecord[]): string[] {
  const running = new Set<string>()
  const known = new Set<string>()
  const owners = new Map<string, string>()
  const complaints: string[] = []
  const must = (isSo: boolean, what: string) => {
    if (!isSo) complaints.push(what)
  }
  for (const record of records) {
    if (record.event === 'executionBegan') {
      must(!known.has(record.execution), `${record.execution} begins twice`)
      running.add(record.execution)
      known.add(record.execution)
    } else if (record.event === 'stateEntered') {
      must(running.has(record.execution), `${record.execution} goes on after its end`)
    } else if (record.event === 'executionEnded') {
      must(running.delete(record.execution), `${record.execution} ends twice`)
      const open = [...owners.values()].filter(owner => owner === record.execution)
      must(open.length === 0, `${record.execution} ends with calls of its own`)
    } else if (record.event === 'requested') {
      owners.set(record.request, record.by ?? '')
      must(running.has(record.by ?? ''), `${record.request} is made by nobody`)
    } else if (record.event === 'attempted') {
      must(owners.has(record.request), `${record.request} is tried after its end`)
    } else if (record.event === 'ended') {
      must(owners.delete(record.request), `${record.request} ends twice`)
    }
  }
  return complaints
}

test('random state machines lose no execution, end each in one way, and nothing of it goes on', () => {
  fc.assert(
    fc.property(randomMachine, yaml => {
      const records: LogRecord[] = []
      const observer = eventLog(record => void records.push(record), { withOwners: true })
      const { sources, stateMachines } = simulate(yaml, { observer })
      expect(complaintsOf(records)).toEqual([])
      const of = stateMachines['flow']
      const { arrivals = 0, attempts = 0, outcomes, calls = {} } = sources['flow'] ?? {}
      const count = (event: LogRecord['event']) =>
        records.filter(record => record.event === event).length
      const ended = (ending: string) =>
        records.filter(record => record.event === 'executionEnded' && record.ending === ending)
          .length
      expect(of).toMatchObject({
        ExecutionsStarted: count('executionBegan'),
        ExecutionsSucceeded: ended('succeeded'),
        ExecutionsFailed: ended('failed'),
        ExecutionsTimedOut: ended('timedOut'),
        running: count('executionBegan') - count('executionEnded'),
      })
      const counts: number[] = Object.values(outcomes ?? {})
      expect(counts.reduce((sum, each) => sum + each, 0)).toBe(arrivals)
      expect(Object.values(calls).reduce((sum, each) => sum + each.arrivals, 0)).toBe(arrivals)
      expect(count('attempted')).toBe(attempts)
      expect(of?.transitions).toBeGreaterThanOrEqual(count('stateEntered') + attempts - arrivals)
    }),
    randomRuns({ seed: 11, numRuns: 300 }),
  )
})
