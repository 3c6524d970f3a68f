import { minute } from '../math/time.ts'

/** How a new version takes over the requests of an alias. */
interface DeploymentPreference {
  /** What it has after so much time. */
  readonly steps: readonly { readonly after: number; readonly share: number }[]
}

/** SAM's types, which CodeDeploy carries out: the page `safeDeployments`. */
export const deploymentPreferences = {
  AllAtOnce: { steps: [{ after: 0, share: 1 }] },
  Canary10Percent5Minutes: canary(10, 5),
  Canary10Percent10Minutes: canary(10, 10),
  Canary10Percent15Minutes: canary(10, 15),
  Canary10Percent30Minutes: canary(10, 30),
  Linear10PercentEvery1Minute: linear(10, 1),
  Linear10PercentEvery2Minutes: linear(10, 2),
  Linear10PercentEvery3Minutes: linear(10, 3),
  Linear10PercentEvery10Minutes: linear(10, 10),
} as const satisfies Record<string, DeploymentPreference>

export type DeploymentPreferenceName = keyof typeof deploymentPreferences

/** A part of the requests at once, the rest after some minutes. */
function canary(percent: number, minutes: number): DeploymentPreference {
  return {
    steps: [
      { after: 0, share: percent / 100 },
      { after: minutes * minute, share: 1 },
    ],
  }
}

/** A part of them at once, and as much more whenever so many minutes have passed. */
function linear(percent: number, minutes: number): DeploymentPreference {
  return {
    steps: Array.from({ length: 100 / percent }, (_, step) => ({
      after: step * minutes * minute,
      share: ((step + 1) * percent) / 100,
    })),
  }
}
