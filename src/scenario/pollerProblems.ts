import { quotas } from '../model/quotas.ts'
import type { CheckedProblem } from './checkedProblem.ts'
import type { PollerSettings } from './pollerShape.ts'

const { maximumPollersDefault, maximumPollersMost } = quotas
const { minimumPollersDefault, minimumPollersLeast, minimumPollersMost } = quotas

/** How many event pollers a queue may have. */
export function pollerProblems({
  ProvisionedPollerConfig: config,
}: {
  readonly ProvisionedPollerConfig?: PollerSettings | undefined
}): readonly CheckedProblem[] {
  if (config === undefined) return []
  const { MinimumPollers: least = minimumPollersDefault.value } = config
  const { MaximumPollers: most = maximumPollersDefault.value } = config
  const fewest = Math.max(least, minimumPollersLeast.value)
  return [
    ...between('MinimumPollers', least, minimumPollersLeast.value, minimumPollersMost.value),
    ...between('MaximumPollers', most, fewest, maximumPollersMost.value),
  ]
}

function between(key: string, value: number, least: number, most: number): CheckedProblem[] {
  if (value >= least && value <= most) return []
  const message = `must be ${least} to ${most}: found ${value}`
  return [{ path: ['ProvisionedPollerConfig', key], message }]
}
