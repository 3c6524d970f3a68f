import type { DecidedRecord } from '../../src/metrics/logRecord.ts'
import { callerOf } from './callsIn.ts'
import type { LogLaw } from './law.ts'
import { deploymentsOf, emptyLedger, enter, type Ledger } from './ledger.ts'
import { managedOf } from './managedIn.ts'

/** What a decision says of the world is what can be counted from all that was told before it. */
export const statesAreTrue: LogLaw = (sketch, log) => {
  const ledger = emptyLedger(sketch)
  return log.flatMap(record => {
    const complaints = record.event === 'decided' ? untruths(ledger, record) : []
    enter(ledger, record)
    return complaints
  })
}

/** No record tells when a Shutdown is over, nor when a token is gained: other laws bound these. */
const uncounted = ['idle', 'scalingTokens']

function untruths(ledger: Ledger, record: DecidedRecord): string[] {
  const isManaged = managedOf(ledger.now, record.function) !== undefined
  // Nor does any tell how long code runs on after its timeout.
  const untold = new Set(isManaged ? [...uncounted, 'busy'] : uncounted)
  const latest = deploymentsOf(ledger, record)
  // While a deployment of provisioned concurrency rolls out, nothing tells whose code a request runs.
  const earliest = record.decision === 'provisioned' ? 0 : latest
  const found = Array.from({ length: latest - earliest + 1 }, (_, i) =>
    untruthsOf(ledger, record, untold, latest - i),
  )
  return found.some(each => each.length === 0) ? [] : (found[0] ?? [])
}

/** Counted of the code that there was after so many deployments. */
function untruthsOf(
  ledger: Ledger,
  record: DecidedRecord,
  untold: ReadonlySet<string>,
  deployments: number,
): string[] {
  const { state: told } = record
  const counted = {
    ...environmentsIn(ledger, record, deployments),
    ...concurrencyIn(ledger, record),
    ...tenantsIn(ledger, record),
    ...(isByRate(record) && { requestTokens: 0 }),
  }
  const keys = Object.keys({ ...told, ...counted }).filter(key => !untold.has(key))
  const complaints = keys
    .map(key => ({ key, is: Reflect.get(told, key), should: Reflect.get(counted, key) }))
    .filter(({ is, should }) => is !== should)
    .map(({ key, is, should }) => `${record.request}: ${key} is ${is}, counted ${should}`)
  const most = counted.environments - counted.initializing - counted.busy
  if (told.idle > most) complaints.push(`${record.request}: idle is ${told.idle} of ${most}`)
  return complaints
}

/** A request rate is in the way only when it has nothing left. */
function isByRate({ limit, spill }: DecidedRecord): boolean {
  return limit === 'accountRate' || limit === 'reservedRate' || spill === 'rate'
}

function environmentsIn(
  { now, environments, inFlight }: Ledger,
  decided: DecidedRecord,
  deployments: number,
) {
  const own = [...environments].filter(
    ([, one]) =>
      one.function === decided.function &&
      one.version === decided.version &&
      one.tenant === decided.tenant &&
      one.deployments === deployments &&
      !one.isProvisioned,
  )
  const started = [...inFlight.values()].filter(({ hasStarted }) => hasStarted)
  const serving = new Set(started.map(({ environment }) => environment))
  const managed = managedOf(now, decided.function)
  return {
    environments: own.length,
    initializing: own.filter(([, { isReady }]) => !isReady).length,
    busy: own.filter(([name]) => serving.has(name)).length,
    ...(managed && { maxConcurrency: managed.maxConcurrency }),
  }
}

/** 2,500 environments for 1,000 of its concurrency (T2). */
function tenantsIn({ now, environments }: Ledger, { function: name }: DecidedRecord) {
  const plan = now.functions.find(one => one.name === name)
  if (plan?.isPerTenant !== true) return {}
  return {
    tenantEnvironments: [...environments.values()].filter(one => one.function === name).length,
    tenantEnvironmentsMost: Math.floor(2.5 * (plan.reserved ?? now.account.concurrency)),
  }
}

function concurrencyIn(ledger: Ledger, decided: DecidedRecord) {
  const { functions, account } = ledger.now
  const { function: name } = decided
  const source = callerOf(ledger.now, decided.request)
  const plan = functions.find(one => one.name === name)
  const called = plan?.qualifiers.find(one => one.name === source?.qualifier)
  const pool = `${name}:${called?.name}`
  const requests = [...ledger.inFlight.values()]
  const isManaged = (fn: string) => managedOf(ledger.now, fn) !== undefined
  return {
    concurrency: requests.filter(one => one.decided.function === name).length,
    ...(plan?.reserved !== undefined && { reserved: plan.reserved }),
    // Managed Instances take nothing of the account (G7).
    claimed: sum(
      functions.map(fn => (isManaged(fn.name) ? 0 : (fn.reserved ?? claimedBy(fn.name, ledger)))),
    ),
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
