import type { LogRecord } from '../../src/metrics/logRecord.ts'
import type { LogLaw } from './law.ts'
import { emptyLedger, enter, type Ledger } from './ledger.ts'
import { managedOf } from './managedIn.ts'

/**
 * On Managed Instances nothing is cold or reset, nobody is refused while one is idle, and never are fewer
 * environments ready than there must be. That none runs more than it may is told by the lives of all.
 */
export const managedLives: LogLaw = (sketch, log) => {
  const ledger = emptyLedger(sketch)
  return log.flatMap(record => {
    const faults = faultsOf(ledger, record)
    enter(ledger, record)
    return faults.map(fault => `at ${record.at}: ${fault}`)
  })
}

function faultsOf({ now, environments, inFlight }: Ledger, record: LogRecord): string[] {
  if (!('function' in record)) return []
  const { function: name, event } = record
  const plan = managedOf(now, name)
  if (plan === undefined) return []
  if (event === 'initFailed' || event === 'reset') return [`${name} has ${event}`]
  if (event !== 'decided') return []
  const { decision, limit, state, version, request } = record
  const own = [...environments].filter(
    ([, each]) => each.function === name && each.version === version && each.isReady,
  )
  const running = new Set([...inFlight.values()].map(({ environment }) => environment))
  const busy = own.filter(([label]) => running.has(label)).length
  const claims: Record<string, boolean> = {
    'it is warm or has no room': decision === 'warm' || limit === 'managedConcurrency',
    'none is idle': decision !== 'throttled' || state.idle === 0,
    'those that run requests are busy': state.busy >= busy,
    'enough are ready': own.length >= plan.least,
  }
  return Object.entries(claims).flatMap(([claim, holds]) => (holds ? [] : [`${request}: ${claim}`]))
}
