import { second } from '../math/time.ts'
import type { ExecutionEnvironment } from './executionEnvironment.ts'
import { quotas } from './quotas.ts'

const initLimit = quotas.initTimeout.value * second
const restoreLimit = quotas.restoreTimeout.value * second

/**
 * Decides how a new environment comes up, and returns how long that takes. On demand, Init has
 * 10 s (L2); one that fails is repeated inside the first invocation (L5). Where SnapStart has a
 * snapshot, restoring it takes the place of Init and has 10 s, too (S2).
 */
export function comeUp(
  environment: ExecutionEnvironment,
  recordedInit: number,
  billsFailure: boolean,
): number {
  const { draws } = environment.version
  const placement = draws.placement()
  const drawnRestore = draws.restore()
  if (drawnRestore !== undefined) {
    const restore = Number.isNaN(recordedInit) ? drawnRestore : recordedInit
    const isInTime = restore <= restoreLimit
    environment.initEnding = isInTime ? 'done' : 'restoreTimeout'
    environment.unreportedInit = isInTime ? restore : 0
    return placement + (isInTime ? restore : restoreLimit)
  }
  const drawn = draws.init()
  const init = Number.isNaN(recordedInit) ? drawn : recordedInit
  const crashes = draws.initCrashes()
  const time = Math.min(init, initLimit)
  const fails = init > initLimit || crashes
  environment.initEnding = fails ? 'failed' : 'done'
  environment.unreportedInit = fails ? 0 : init
  environment.unbilledFailure = fails && billsFailure ? time : 0
  return placement + time
}
