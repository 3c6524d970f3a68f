import type { Path } from '../math/reading/reading.ts'
import { awsRefusals } from '../scenario/awsRefusals.ts'
import { turnKnob } from '../scenario/knob.ts'
import { printPath } from '../scenario/pathText.ts'
import type { Scenario } from '../scenario/scenario.ts'

/** One setting, and another number for it. */
export interface Change {
  readonly path: Path
  /** What it is now; null where it is not set. */
  readonly from: number | null
  readonly to: number
}

/** The scenario with the change made; undefined where AWS would refuse it. */
export function changed(scenario: Scenario, { path, to }: Change): Scenario | undefined {
  const turned = turnKnob(scenario, { path, value: to })
  if (!turned.ok) return undefined
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- one number in it is another
  const variant = turned.value as Scenario
  return awsRefusals.some(refusal => refusal.find(variant).length > 0) ? undefined : variant
}

/** What the change is called on a command line. */
export function nameOf({ path }: Change): string {
  return printPath(path)
}
