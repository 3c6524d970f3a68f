import { conservation } from './conservation.ts'
import { decisionsFollow } from './decisionsFollow.ts'
import { durationsAreRight } from './durationsAreRight.ts'
import { environmentLives } from './environmentLives.ts'
import type { LogLaw } from './law.ts'
import { limitsHold } from './limitsHold.ts'
import { ratesHold } from './ratesHold.ts'
import { statesAreTrue } from './statesAreTrue.ts'
import { timeOrder } from './timeOrder.ts'

/** What must hold of every log. */
export const logLaws = {
  timeOrder,
  conservation,
  environmentLives,
  statesAreTrue,
  decisionsFollow,
  limitsHold,
  ratesHold,
  durationsAreRight,
} as const satisfies Record<string, LogLaw>
