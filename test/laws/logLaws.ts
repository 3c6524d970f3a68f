import { abandonedFinish } from './abandonedFinish.ts'
import { adaptiveHolds } from './adaptiveHolds.ts'
import { conservation } from './conservation.ts'
import { decisionsFollow } from './decisionsFollow.ts'
import { durationsAreRight } from './durationsAreRight.ts'
import { environmentLives } from './environmentLives.ts'
import { handlersTakeTheirTime } from './handlersTakeTheirTime.ts'
import type { LogLaw } from './law.ts'
import { limitsHold } from './limitsHold.ts'
import { managedLives } from './managedLives.ts'
import { newCodeServes } from './newCodeServes.ts'
import { ratesHold } from './ratesHold.ts'
import { requestsEndOnce } from './requestsEndOnce.ts'
import { resourcesHold } from './resourcesHold.ts'
import { statesAreTrue } from './statesAreTrue.ts'
import { tenantsApart } from './tenantsApart.ts'
import { timeOrder } from './timeOrder.ts'
import { visitsGoOn } from './visitsGoOn.ts'
import { waitsAreRight } from './waitsAreRight.ts'
import { weightsHold } from './weightsHold.ts'

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
  requestsEndOnce,
  waitsAreRight,
  abandonedFinish,
  resourcesHold,
  visitsGoOn,
  managedLives,
  adaptiveHolds,
  tenantsApart,
  newCodeServes,
  weightsHold,
  handlersTakeTheirTime,
} as const satisfies Record<string, LogLaw>
