import type { DecidedRecord } from '../../src/metrics/logRecord.ts'
import { callerOf } from './callsIn.ts'
import type { LogLaw } from './law.ts'
import { emptyLedger, enter, type Ledger } from './ledger.ts'
import type { PlanSketch } from './planSketch.ts'

/** What a decision says of the world is what can be counted from all that was told before it. */
export const statesAreTrue: LogLaw = (sketch, log) => {
  const ledger = emptyLedger()
  return log.flatMap(record => {
    const complaints = record.event === 'decided' ? untruths(sketch, ledger, record) : []
    enter(ledger, record)
    return complaints
  })
}

/** No record tells when a Shutdown is over, nor when a token is gained: other laws bound these. */
const uncounted = new Set(['idle', 'scalingTokens'])

function untruths(sketch: PlanSketch, ledger: Ledger, record: DecidedRecord): string[] {
  const { state: told } = record
  const counted = { ...environmentsIn(ledger, record), ...concurrencyIn(sketch, ledger, record) }
  const keys = Object.keys({ ...told, ...counted }).filter(key => !uncounted.has(key))
  const complaints = keys
    .map(key => ({ key, is: Reflect.get(told, key), should: Reflect.get(counted, key) }))
    .filter(({ is, should }) => is !== should)
    .map(({ key, is, should }) => `${record.request}: ${key} is ${is}, counted ${should}`)
  const most = counted.environments - counted.initializing - counted.busy
  if (told.idle > most) complaints.push(`${record.request}: idle is ${told.idle} of ${most}`)
  return complaints
}

function environmentsIn({ environments, inFlight }: Ledger, decided: DecidedRecord) {
  const own = [...environments].filter(
    ([, one]) =>
      one.function === decided.function && one.version === decided.version && !one.isProvisioned,
  )
  const started = [...inFlight.values()].filter(({ hasStarted }) => hasStarted)
  const serving = new Set(started.map(({ environment }) => environment))
  return {
    environments: own.length,
    initializing: own.filter(([, { isReady }]) => !isReady).length,
    busy: own.filter(([name]) => serving.has(name)).length,
  }
}

function concurrencyIn(sketch: PlanSketch, ledger: Ledger, decided: DecidedRecord) {
  const { functions, account } = sketch
  const { function: name } = decided
  const source = callerOf(sketch, decided.request)
  const plan = functions.find(one => one.name === name)
  const called = plan?.qualifiers.find(one => one.name === source?.qualifier)
  const pool = `${name}:${called?.name}`
  const requests = [...ledger.inFlight.values()]
  return {
    concurrency: requests.filter(one => one.decided.function === name).length,
    ...(plan?.reserved !== undefined && { reserved: plan.reserved }),
    claimed: sum(functions.map(fn => fn.reserved ?? claimedBy(fn.name, ledger))),
    accountConcurrency: account.concurrency,
    ...(called?.provisioned && {
      provisionedReady: ledger.provisioned.get(pool)?.ready ?? 0,
      provisionedBusy: requests.filter(one => one.environment.startsWith(`${pool}#p`)).length,
    }),
  }
}

/** What a function without reserved concurrency takes: all on demand, and all provisioned that is or will be. */
function claimedBy(name: string, { inFlight, provisioned }: Ledger): number {
  const onDemand = [...inFlight.values()].filter(
    ({ decided }) => decided.function === name && decided.decision !== 'provisioned',
  )
  const pools = [...provisioned.values()].filter(one => one.function === name)
  return onDemand.length + sum(pools.map(({ configured, ready }) => Math.max(configured, ready)))
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
