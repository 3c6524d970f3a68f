import { cold } from '../model/decision.ts'
import type { ExecutionEnvironment } from '../model/executionEnvironment.ts'
import type { Invocation } from '../model/invocation.ts'
import type { Observer } from '../model/observer.ts'
import type { DecidedRecord, DecisionState, EnvironmentRecord, LogRecord } from './logRecord.ts'

/** Tells all that happens as plain records, which stay as they are while the world goes on. */
export function eventLog(sink: (record: LogRecord) => void): Observer {
  const lifeOf =
    (event: EnvironmentRecord['event']) => (environment: ExecutionEnvironment, at: number) =>
      sink({ at, event, ...whereOf(environment) })
  return {
    decided(invocation, now) {
      sink(decisionRecord(invocation, now))
    },
    started(invocation, at) {
      const { request, environment } = whoseOf(invocation)
      sink({ at, event: 'started', request, environment })
    },
    finished(invocation, at) {
      const { outcome, answeredAt, duration, suppressedInit, initDuration, billedMs } = invocation
      const { request, environment } = whoseOf(invocation)
      const extensionsDuration = at - answeredAt
      sink({
        at,
        event: 'finished',
        request,
        environment,
        outcome,
        answeredAt,
        duration,
        ...(suppressedInit > 0 && { suppressedInit }),
        initDuration,
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
  }
}

function decisionRecord(invocation: Invocation, now: number): DecidedRecord {
  const { decision, environment, lambda, version, spill } = invocation
  const { name, limit } = decision
  return {
    at: now,
    event: 'decided',
    request: requestOf(invocation),
    function: lambda.name,
    version: version.name,
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
function stateOf(
  { account, decision, lambda, version, provisioned: pool }: Invocation,
  now: number,
): DecisionState {
  const { reserved } = lambda
  return {
    environments: version.environments,
    initializing: version.initializing,
    busy: version.busy,
    idle: version.environments - version.initializing - version.busy - version.shuttingDown,
    concurrency: lambda.inFlight,
    ...(reserved !== undefined && { reserved }),
    claimed: account.claimed,
    accountConcurrency: account.concurrency,
    scalingTokens: lambda.scalingRate.available(now) + (decision === cold ? 1 : 0),
    ...(pool && { provisionedReady: pool.ready, provisionedBusy: pool.busy }),
  }
}

function requestOf({ source, number }: Invocation): string {
  return `${source.name}#${number}`
}

function whoseOf(invocation: Invocation): { request: string; environment: string } {
  return { request: requestOf(invocation), environment: invocation.environment?.label ?? '' }
}

function whereOf(environment: ExecutionEnvironment) {
  const { label, version } = environment
  return { environment: label, function: version.lambda.name, version: version.name }
}
