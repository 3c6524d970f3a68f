import type { Alias } from './deployment.ts'

/** Whether an alias has provisioned concurrency, or scaling that gives it some. */
export function isProvisioned({ provisioned }: Alias): boolean {
  return executionsAtStart(provisioned) !== undefined
}

/** What is configured at the start: what is written, moved into the bounds of scaling. */
export function executionsAtStart(settings: Alias['provisioned']): number | undefined {
  const { ProvisionedConcurrencyConfig, ScalableTarget } = settings
  const written = ProvisionedConcurrencyConfig?.ProvisionedConcurrentExecutions
  if (ScalableTarget === undefined) return written
  const { MinCapacity, MaxCapacity } = ScalableTarget
  return Math.min(MaxCapacity, Math.max(MinCapacity, written ?? 0))
}

/** The most that its scaling may ever ask for; 0 without provisioned concurrency. */
export function mostExecutions({ provisioned }: Alias): number {
  const { ScalableTarget } = provisioned
  const scheduled = ScalableTarget?.ScheduledActions ?? []
  const bounds = scheduled.flatMap(({ ScalableTargetAction }) => [
    ScalableTargetAction.MinCapacity ?? 0,
    ScalableTargetAction.MaxCapacity ?? 0,
  ])
  return Math.max(executionsAtStart(provisioned) ?? 0, ScalableTarget?.MaxCapacity ?? 0, ...bounds)
}

/** The place of the setting that decides how much is provisioned, from the function on. */
export function executionsPath({ provisioned, path }: Alias) {
  return provisioned.ScalableTarget === undefined
    ? [...path, 'ProvisionedConcurrencyConfig', 'ProvisionedConcurrentExecutions']
    : [...path, 'ScalableTarget', 'MaxCapacity']
}
