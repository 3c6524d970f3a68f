import type { LogLaw } from './law.ts'
import { emptyLedger, enter, type Ledger } from './ledger.ts'
import type { PlanSketch } from './planSketch.ts'

/**
 * No more is in flight than the limits allow whenever a request has been decided. Where provisioned
 * concurrency is scaled, what already runs on demand may stand in the way of more of it; there only
 * what is admitted is bounded, and that is a law of the decisions.
 */
export const limitsHold: LogLaw = (sketch, log) => {
  const ledger = emptyLedger()
  return log.flatMap(record => {
    enter(ledger, record)
    if (record.event !== 'decided') return []
    return excesses(sketch, ledger).map(excess => `at ${record.at} ${excess}`)
  })
}

function excesses({ account, functions }: PlanSketch, ledger: Ledger): string[] {
  const requests = [...ledger.inFlight.values()]
  const pools = [...ledger.provisioned.values()].flatMap(({ function: name, qualifier, ready }) => {
    const pool = `${name}:${qualifier}#p`
    const there = [...ledger.environments.keys()].filter(one => one.startsWith(pool)).length
    const busy = requests.filter(one => one.environment.startsWith(pool)).length
    return busy <= there && ready <= there
      ? []
      : [`${pool} has ${busy} busy, ${ready} ready of ${there}`]
  })
  const isScaled = functions.some(fn => fn.qualifiers.some(one => one.provisioned?.scaling))
  if (isScaled) return pools
  const inFlight = (name: string) => requests.filter(one => one.decided.function === name).length
  const over = functions.filter(fn => inFlight(fn.name) > (fn.reserved ?? Infinity))
  const total = requests.length > account.concurrency ? [`${requests.length} are in flight`] : []
  return [...pools, ...total, ...over.map(fn => `${fn.name} has ${inFlight(fn.name)} in flight`)]
}
