import { cold, throttled } from '../model/decision.ts'
import type { ExecutionEnvironment } from '../model/executionEnvironment.ts'
import type { FunctionVersion } from '../model/functionVersion.ts'
import type { Invocation } from '../model/invocation.ts'
import type { Observer } from '../model/observer.ts'
import { clientLog, type LogOptions } from './clientLog.ts'
import type { DecidedRecord, DecisionState, EnvironmentRecord, LogRecord } from './logRecord.ts'
import { queueLog } from './queueLog.ts'
import { streamLog } from './streamLog.ts'

/** Tells all that happens as plain records, which stay as they are while the world goes on. */
export function eventLog(sink: (record: LogRecord) => void, options: LogOptions = {}): Observer {
  const lifeOf =
    (event: EnvironmentRecord['event']) => (environment: ExecutionEnvironment, at: number) =>
      sink({ at, event, ...whereOf(environment), ...restoring(environment.version) })
  return {
    clients: clientLog(sink, options),
    queues: queueLog(sink),
    streams: streamLog(sink),
    decided(invocation, now) {
      sink(decisionRecord(invocation, now))
    },
    started(invocation, at) {
      sink({ at, event: 'started', ...whoseOf(invocation) })
    },
    finished(invocation, at) {
      const { outcome, answeredAt, duration, suppressedInit, initDuration, billedMs } = invocation
      const extensionsDuration = at - answeredAt
      sink({
        at,
        event: 'finished',
        ...whoseOf(invocation),
        outcome,
        answeredAt,
        duration,
        ...(suppressedInit > 0 && { suppressedInit }),
        initDuration,
        ...restoring(invocation.version),
        extensionsDuration,
        billedMs,
      })
    },
    created: lifeOf('created'),
    initialized: lifeOf('initialized'),
    initFailed: lifeOf('initFailed'),
    reset: lifeOf('reset'),
    removed(environment, at, removal) {
      sink({ at, event: 'removed', ...whereOf(environment), removal })
    },
    provisionedChanged(changed, at) {
      const { lambda, qualifier, configured, ready } = changed
      sink({ at, event: 'provisioned', function: lambda.name, qualifier, configured, ready })
    },
    serversChanged() {},
    changed({ what }, phase, at) {
      sink({ at, event: 'change', what, phase })
    },
  }
}

function decisionRecord(invocation: Invocation, now: number): DecidedRecord {
  const { decision, environment, lambda, version, spill } = invocation
  const { name, limit } = decision
  return {
    at: now,
    event: 'decided',
    ...requestOf(invocation),
    function: lambda.name,
    version: version.name,
    ...(version.tenant && { tenant: version.tenant.number }),
    ...restoring(version),
    decision: name,
    ...(spill && { spill }),
    ...(limit && { limit: limit.name, Reason: limit.Reason }),
    ...(environment && { environment: environment.label }),
    state: stateOf(invocation, now),
  }
}

/**
 * When the world tells of a decision, it has taken the token that the decision needs and counted
 * nothing else: the token is given back here.
 */
function stateOf(invocation: Invocation, now: number): DecisionState {
  const { account, decision, lambda, version, provisioned: pool } = invocation
  const rate = rateInTheWay(invocation)
  const { reserved, tenancy } = lambda
  const { managed } = version.plan
  return {
    environments: version.environments,
    initializing: version.initializing,
    busy: version.busy,
    idle: version.environments - version.initializing - version.busy - version.shuttingDown,
    ...(managed && { maxConcurrency: managed.maxConcurrency }),
    concurrency: lambda.inFlight,
    ...(reserved !== undefined && { reserved }),
    claimed: account.claimed,
    accountConcurrency: account.concurrency,
    scalingTokens: lambda.scalingRate.available(now) + (decision === cold ? 1 : 0),
    ...(rate && { requestTokens: rate.available(now) }),
    ...(tenancy && {
      tenantEnvironments: tenancy.environments,
      tenantEnvironmentsMost: tenancy.most,
    }),
    ...(pool && { provisionedReady: pool.ready, provisionedBusy: pool.busy }),
  }
}

/** The request rate by which it was refused, or sent past what is provisioned. */
function rateInTheWay({ account, decision, lambda, provisioned, spill }: Invocation) {
  if (decision === throttled.accountRate) return account.rate
  if (decision === throttled.reservedRate) return lambda.reservedRate
  return spill === 'rate' ? provisioned?.rate : undefined
}

function restoring({ plan }: FunctionVersion) {
  return plan.restore === undefined ? {} : ({ restores: true } as const)
}

/** Where a request may have several attempts, each call says which it is. */
function requestOf({ source, number, attempt }: Invocation) {
  if (attempt === undefined) return { request: `${source.name}#${number}` }
  return { request: `${source.name}#${attempt.number}`, attempt: attempt.attempt }
}

function whoseOf(invocation: Invocation) {
  return { ...requestOf(invocation), environment: invocation.environment?.label ?? '' }
}

function whereOf(environment: ExecutionEnvironment) {
  const { label, version } = environment
  return { environment: label, function: version.lambda.name, version: version.name }
}
