/** A version on Managed Instances: what each of its environments is, and how many there are (G1 to G7). */
export interface ManagedPlan {
  readonly vcpus: number
  /** Requests that one environment runs at once, at most. */
  readonly maxConcurrency: number
  readonly least: number
  readonly most: number
  /** How long somebody who waits is answered at the latest; the timeout may be longer for events. */
  readonly answerLimit: number
  readonly initLimit: number
  readonly environmentsPerMachine: number
  /** How much of a vCPU a request uses while it runs. */
  readonly cpuShare: number
  /** Whether that is known well enough for a request to take longer where the CPU is overbooked. */
  readonly slowsDown: boolean
  readonly scaling: ManagedScalingPlan
}

/** How the number of environments follows the traffic. */
interface ManagedScalingPlan {
  readonly interval: number
  readonly cpuTarget: number
  readonly saturationTarget: number
  readonly environmentTime: number
  readonly machineTime: number
  /** For so long fewer must have been enough before some are taken away. */
  readonly scaleInWindow: number
}
