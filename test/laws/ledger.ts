import type { DecidedRecord, LogRecord, ProvisionedRecord } from '../../src/metrics/logRecord.ts'
import { callOf } from '../support/callOf.ts'
import { afterChange } from './afterChange.ts'
import { changeTold, deployedBy } from './changeTold.ts'
import type { PlanSketch } from './planSketch.ts'

/** What can be counted from the records up to some place in a log. */
export interface Ledger {
  /** The plan with all that was set until then, after each change and at first. */
  readonly plans: PlanSketch[]
  now: PlanSketch
  readonly environments: Map<string, EnvironmentEntry>
  /** By the call. */
  readonly inFlight: Map<string, RequestEntry>
  /** The latest word on each provisioned concurrency, by function and qualifier. */
  readonly provisioned: Map<string, ProvisionedRecord>
  /** How often there was new code, by `function:version`. */
  readonly deployments: Map<string, number>
  /** For whom the latest environment was made. */
  tenant: number | undefined
}

interface EnvironmentEntry {
  readonly function: string
  readonly version: string
  readonly tenant: number | undefined
  /** How often there had been new code when it was created. */
  readonly deployments: number
  readonly isProvisioned: boolean
  isReady: boolean
}

interface RequestEntry {
  readonly decided: DecidedRecord
  /** What its timeout may be. */
  readonly timeouts: readonly number[]
  environment: string
  hasStarted: boolean
}

export function emptyLedger(sketch: PlanSketch): Ledger {
  return {
    plans: [sketch],
    now: sketch,
    environments: new Map(),
    inFlight: new Map(),
    provisioned: new Map(),
    deployments: new Map(),
    tenant: undefined,
  }
}

/** The next record is entered. */
export function enter(ledger: Ledger, record: LogRecord): void {
  const { environments, inFlight, provisioned } = ledger
  if (record.event === 'provisioned') {
    provisioned.set(`${record.function}:${record.qualifier}`, record)
  }
  if (record.event === 'change') enterChange(ledger, record.what)
  if (!('environment' in record) && record.event !== 'decided') return
  switch (record.event) {
    case 'decided':
      if (record.decision !== 'throttled' && record.decision !== 'notReady') {
        const { environment = '' } = record
        const timeouts = timeoutsOf(ledger, record)
        inFlight.set(callOf(record), { decided: record, timeouts, environment, hasStarted: false })
      }
      // An environment is made for the request before it, or ahead of others like that one.
      if (record.decision === 'cold') ledger.tenant = record.tenant
      break
    case 'started':
      Object.assign(inFlight.get(callOf(record)) ?? {}, {
        environment: record.environment,
        hasStarted: true,
      })
      break
    case 'finished':
      inFlight.delete(callOf(record))
      break
    case 'created': {
      const { function: name, version, environment } = record
      environments.set(environment, {
        function: name,
        version,
        tenant: isPerTenant(ledger.now, name) ? ledger.tenant : undefined,
        deployments: deploymentsOf(ledger, record),
        isProvisioned: environment.includes('#p'),
        isReady: false,
      })
      break
    }
    case 'initialized':
    case 'initFailed':
      Object.assign(environments.get(record.environment) ?? {}, { isReady: true })
      break
    case 'removed':
      environments.delete(record.environment)
      break
    case 'reset':
      break
  }
}

/**
 * That of its version when it was decided. While a deployment of provisioned concurrency rolls out, an
 * environment may have that of any code before.
 */
function timeoutsOf(
  { now, plans }: Ledger,
  { decision, function: name, version }: DecidedRecord,
): number[] {
  return (decision === 'provisioned' ? plans : [now]).flatMap(({ functions }) => {
    const versions = functions.find(fn => fn.name === name)?.versions ?? []
    return versions.filter(each => each.name === version).map(({ timeout }) => timeout)
  })
}

/** How often there was new code of a version. */
export function deploymentsOf(
  { deployments }: Ledger,
  of: { readonly function: string; readonly version: string },
): number {
  return deployments.get(`${of.function}:${of.version}`) ?? 0
}

function enterChange(ledger: Ledger, what: string): void {
  const change = changeTold(ledger.now, what)
  ledger.now = afterChange(ledger.now, change)
  ledger.plans.push(ledger.now)
  for (const version of deployedBy(change)) {
    ledger.deployments.set(version, (ledger.deployments.get(version) ?? 0) + 1)
  }
}

function isPerTenant({ functions }: PlanSketch, name: string): boolean {
  return functions.some(fn => fn.name === name && fn.isPerTenant === true)
}
