import { capacityHelps } from './capacityHelps.ts'
import { idleFunctionIsHarmless } from './idleFunctionIsHarmless.ts'
import { laterArrivalsAreHarmless } from './laterArrivalsAreHarmless.ts'
import { laterChangesAreHarmless } from './laterChangesAreHarmless.ts'
import type { RunLaw } from './law.ts'
import { repeatable } from './repeatable.ts'
import { slackIsHarmless } from './slackIsHarmless.ts'
import { timeScales } from './timeScales.ts'

/** What must hold between the logs of a plan and of the plan changed. */
export const runLaws = {
  repeatable,
  idleFunctionIsHarmless,
  laterArrivalsAreHarmless,
  laterChangesAreHarmless,
  slackIsHarmless,
  timeScales,
  capacityHelps,
} as const satisfies Record<string, RunLaw>
