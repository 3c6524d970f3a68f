import type { LogRecord } from '../../src/metrics/logRecord.ts'
import { changeTold, deployedBy } from './changeTold.ts'
import type { LogLaw } from './law.ts'
import { emptyLedger, enter, type Ledger } from './ledger.ts'
import { functionNamed, managedOf } from './managedIn.ts'
import type { PlanSketch } from './planSketch.ts'

/**
 * No more is in flight than the limits allow whenever a request has been decided. Once a limit is set
 * anew, or provisioned concurrency is scaled or deployed, what already runs may stand in its way; there
 * only what is admitted is bounded, and that is a law of the decisions.
 */
export const limitsHold: LogLaw = (sketch, log) => {
  const ledger = emptyLedger(sketch)
  let isMoved = sketch.functions.some(fn => fn.qualifiers.some(one => one.provisioned?.scaling))
  return log.flatMap(record => {
    enter(ledger, record)
    isMoved ||= moves(ledger.now, record)
    if (record.event !== 'decided') return []
    const excesses = [...poolExcesses(ledger), ...(isMoved ? [] : excessesIn(ledger))]
    return excesses.map(excess => `at ${record.at} ${excess}`)
  })
}

/** Whether somebody sets a limit, or deploys what may be provisioned. */
function moves(now: PlanSketch, record: LogRecord): boolean {
  if (record.event !== 'change') return false
  const change = changeTold(now, record.what)
  const isLimit =
    change.do === 'set' &&
    (change.concurrency !== undefined || change.reserved.length + change.provisioned.length > 0)
  const provisioned = now.functions.filter(fn => fn.qualifiers.some(one => one.provisioned))
  const deployed = new Set(deployedBy(change).map(functionNamed))
  return isLimit || provisioned.some(({ name }) => deployed.has(name))
}

function poolExcesses({ environments, inFlight, provisioned }: Ledger): string[] {
  return [...provisioned.values()].flatMap(({ function: name, qualifier, ready }) => {
    const pool = `${name}:${qualifier}#p`
    const there = [...environments.keys()].filter(one => one.startsWith(pool)).length
    const busy = [...inFlight.values()].filter(one => one.environment.startsWith(pool)).length
    return busy <= there && ready <= there
      ? []
      : [`${pool} has ${busy} busy, ${ready} ready of ${there}`]
  })
}

/** Managed Instances have a limit of their own. */
function excessesIn({ now, inFlight }: Ledger): string[] {
  const { account, functions } = now
  const requests = [...inFlight.values()].filter(
    ({ decided }) => managedOf(now, decided.function) === undefined,
  )
  const running = (name: string) => requests.filter(one => one.decided.function === name).length
  const over = functions.filter(fn => running(fn.name) > (fn.reserved ?? Infinity))
  const total = requests.length > account.concurrency ? [`${requests.length} are in flight`] : []
  return [...total, ...over.map(fn => `${fn.name} has ${running(fn.name)} in flight`)]
}
