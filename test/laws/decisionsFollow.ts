import type { DecidedRecord } from '../../src/metrics/logRecord.ts'
import { throttleLimits } from '../../src/model/throttleLimit.ts'
import type { LogLaw } from './law.ts'
import { emptyLedger, enter, type Ledger } from './ledger.ts'
import { managedOf } from './managedIn.ts'

/**
 * Every decision follows from the state that it tells, and gives the reason of its limit. What Managed
 * Instances decide is a law of theirs.
 */
export const decisionsFollow: LogLaw = (sketch, log) => {
  const ledger = emptyLedger(sketch)
  return log.flatMap(record => {
    const isOwn = record.event === 'decided' && !managedOf(sketch, record.function)
    const complaints = isOwn ? faults(ledger, record) : []
    enter(ledger, record)
    return complaints.map(fault => `${record.event === 'decided' ? record.request : ''}: ${fault}`)
  })
}

function faults(ledger: Ledger, decided: DecidedRecord): string[] {
  const { decision, spill, limit, Reason, state, environment } = decided
  const { provisionedReady: ready = 0, provisionedBusy: busy = 0 } = state
  const isOnDemand = decision === 'warm' || decision === 'cold'
  const isFull = reservedLeft(ledger, decided) <= 0
  const { tenantEnvironments: ofTenants, tenantEnvironmentsMost: most = Infinity } = state
  const isCrowded = ofTenants !== undefined && ofTenants >= most
  const claims: Record<string, boolean> = {
    'a refusal has a limit and its reason, and nothing else has': limit
      ? decision === 'throttled' && Reason === throttleLimits[limit].Reason && !environment
      : decision !== 'throttled' &&
        Reason === undefined &&
        (environment === undefined) === (decision === 'notReady'),
    'provisioned: one is ready and not busy':
      decision !== 'provisioned' || (busy < ready && !spill),
    'notReady: none is ready': (spill === 'notReady') === (ready === 0 && reachesSpill(decided)),
    'rate: one is ready': spill !== 'rate' || ready > 0,
    'allBusy: some are ready': spill !== 'allBusy' || ready > 0,
    'warm: one is idle': decision !== 'warm' || state.idle > 0,
    'cold: none is idle': decision !== 'cold' || state.idle === 0,
    'cold: a token is left': decision !== 'cold' || state.scalingTokens > 0,
    'cold: the tenants have room': decision !== 'cold' || !isCrowded,
    'tenantEnvironments: none is idle, and the tenants have no room':
      limit !== 'tenantEnvironments' || (state.idle === 0 && isCrowded),
    'notReady: none is idle, busy or in Init':
      decision !== 'notReady' || (state.idle === 0 && state.busy + state.initializing === 0),
    'scalingRate: none is idle, no token is left':
      limit !== 'scalingRate' || (state.idle === 0 && state.scalingTokens === 0),
    'on demand: the account has room':
      !isOnDemand || state.reserved !== undefined || state.claimed < state.accountConcurrency,
    'accountConcurrency: the account has no room':
      limit !== 'accountConcurrency' || state.claimed >= state.accountConcurrency,
    'on demand: the reserved concurrency has room': !isOnDemand || !isFull,
    'reservedConcurrency: it has no room': limit !== 'reservedConcurrency' || isFull,
  }
  return Object.entries(claims).flatMap(([claim, holds]) => (holds ? [] : [claim]))
}

/** Whether the request came so far that it asked for provisioned concurrency. */
function reachesSpill({ decision, limit, spill, state }: DecidedRecord): boolean {
  if (state.provisionedReady === undefined || state.reserved === 0) return false
  if (limit === 'accountRate' || limit === 'reservedRate') return false
  return decision !== 'provisioned' || spill !== undefined
}

/** What of the reserved concurrency is neither provisioned nor in flight on demand. */
function reservedLeft({ inFlight, provisioned }: Ledger, decided: DecidedRecord): number {
  const { reserved = Infinity } = decided.state
  const own = [...inFlight.values()].map(one => one.decided)
  const onDemand = own.filter(
    one => one.function === decided.function && one.decision !== 'provisioned',
  )
  const pools = [...provisioned.values()].filter(one => one.function === decided.function)
  const carved = pools.reduce((sum, { configured, ready }) => sum + Math.max(configured, ready), 0)
  return reserved - carved - onDemand.length
}
