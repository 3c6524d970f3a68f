import type { Measures, QueueMeasures } from '../metrics/measures.ts'
import { quotas } from '../model/quotas.ts'
import { functionNameOf } from '../scenario/functionReference.ts'
import type { Scenario } from '../scenario/scenario.ts'
import { type Change, changed, nameOf } from './change.ts'
import { type Batch, runsAllowed } from './explore.ts'
import type { DeadLetterFinding } from './runResult.ts'

/**
 * Looks for the setting that keeps most messages out of the dead-letter queue, of the queue that most go from:
 * it asks for a run with each that AWS advises, and is given what each measured. Null where none goes.
 */
export function* deadLetters(
  scenario: Scenario,
  measures: Measures,
): Generator<Batch, DeadLetterFinding | null, readonly Measures[]> {
  const [worst] = Object.entries(measures.queues)
    .filter(([, { deadLettered }]) => deadLettered > 0)
    .toSorted(([, a], [, b]) => b.deadLettered - a.deadLettered)
  if (worst === undefined) return null
  const [queue, of] = worst
  const possible = advised(scenario, queue, of)
    .slice(0, runsAllowed(measures))
    .flatMap(change => {
      const variant = changed(scenario, change)
      return variant === undefined ? [] : [{ change, variant }]
    })
  const results = possible.length === 0 ? [] : yield possible.map(({ variant }) => variant)
  const variants = possible.flatMap(({ change }, place) => {
    const deadLettered = results[place]?.queues[queue]?.deadLettered
    const { from, to } = change
    return deadLettered === undefined ? [] : [{ path: nameOf(change), from, to, deadLettered }]
  })
  const [best] = variants
    .filter(({ deadLettered }) => deadLettered < of.deadLettered)
    .toSorted((a, b) => a.deadLettered - b.deadLettered)
  return { queue, deadLettered: of.deadLettered, variants, remedy: best ?? null }
}

/** None of them costs anything; what was never throttled is not helped by waiting longer. */
function advised(
  { functions, sources }: Scenario,
  name: string,
  { letGo }: QueueMeasures,
): Change[] {
  const {
    FunctionName,
    MaximumBatchingWindowInSeconds = 0,
    ScalingConfig,
    queue = {},
  } = sources[name] ?? {}
  const lambda = functions[functionNameOf(String(FunctionName))]
  const { ReservedConcurrentExecutions: reserved } = lambda ?? {}
  const { RedrivePolicy, VisibilityTimeout = quotas.visibilityTimeoutDefault.value } = queue
  const timeout = lambda?.Timeout ?? quotas.timeoutDefault.value
  const most = ScalingConfig?.MaximumConcurrency
  const longEnough = quotas.visibilityAdvised.value * timeout + MaximumBatchingWindowInSeconds
  const often = quotas.receivesAdvised.value
  const own = (path: readonly string[], from: number | undefined, to: number): Change => ({
    path: ['sources', name, ...path],
    from: from ?? null,
    to,
  })
  const isThrottled = letGo.throttled > 0
  const changes: Change[] = []
  const mayLimit = reserved !== undefined && reserved >= quotas.maximumConcurrencyLeast.value
  if (isThrottled && mayLimit && reserved < (most ?? Infinity)) {
    changes.push(own(['ScalingConfig', 'MaximumConcurrency'], most, reserved))
  }
  if (isThrottled && VisibilityTimeout < longEnough) {
    changes.push(own(['queue', 'VisibilityTimeout'], VisibilityTimeout, longEnough))
  }
  const receives = RedrivePolicy?.maxReceiveCount
  if (receives !== undefined && receives < often) {
    changes.push(own(['queue', 'RedrivePolicy', 'maxReceiveCount'], receives, often))
  }
  return changes
}
