import type { ManagedPlan } from '../plan/managedPlan.ts'

/** What the agents of the servers saw since the last evaluation. */
interface Seen {
  /** Environments that took requests at its end. */
  readonly ready: number
  /** Requests that ran on average, and at most. */
  readonly mean: number
  readonly peak: number
}

/** So that 15 x 20% / 50% are 6 and not a little more; far more than rounding, far less than a request. */
const rounding = 1e-9

/**
 * How many environments would have been used as much as is aimed at: by the average of the CPU, which
 * cannot be used by more than all of it, and by the most requests that ran at once (X13).
 */
export function neededEnvironments({ ready, mean, peak }: Seen, plan: ManagedPlan): number {
  const { cpuShare, vcpus, maxConcurrency, least, most, scaling } = plan
  const byCpu = Math.min((mean * cpuShare) / vcpus, ready) / scaling.cpuTarget
  const bySaturation = peak / (maxConcurrency * scaling.saturationTarget)
  const needed = Math.ceil(Math.max(byCpu, bySaturation) - rounding)
  return Math.min(Math.max(needed, least), most)
}
