import { activeMqRetries } from './assumptions/activeMqRetries.ts'
import { batchesAfterError } from './assumptions/batchesAfterError.ts'
import { batchesAfterThrottle } from './assumptions/batchesAfterThrottle.ts'
import { batchesFallAfter } from './assumptions/batchesFallAfter.ts'
import { billedRestoreShare } from './assumptions/billedRestoreShare.ts'
import { billFailedInit } from './assumptions/billFailedInit.ts'
import { eventDuplicates } from './assumptions/eventDuplicates.ts'
import { idleTimeout } from './assumptions/idleTimeout.ts'
import { lowTrafficWait } from './assumptions/lowTrafficWait.ts'
import { managedCpuShare } from './assumptions/managedCpuShare.ts'
import { managedCpuTarget } from './assumptions/managedCpuTarget.ts'
import { managedEnvironmentTime } from './assumptions/managedEnvironmentTime.ts'
import { managedEvaluationInterval } from './assumptions/managedEvaluationInterval.ts'
import { managedInstanceTime } from './assumptions/managedInstanceTime.ts'
import { managedReplacedShare } from './assumptions/managedReplacedShare.ts'
import { managedSaturationTarget } from './assumptions/managedSaturationTarget.ts'
import { managedScaleInWindow } from './assumptions/managedScaleInWindow.ts'
import { mappingUpdate } from './assumptions/mappingUpdate.ts'
import { maximumAge } from './assumptions/maximumAge.ts'
import { messageDuplicates } from './assumptions/messageDuplicates.ts'
import { placementTime } from './assumptions/placementTime.ts'
import { pollersAfterThrottle } from './assumptions/pollersAfterThrottle.ts'
import { pollersChangeAfter } from './assumptions/pollersChangeAfter.ts'
import { pollersHighLag } from './assumptions/pollersHighLag.ts'
import { proactiveInit } from './assumptions/proactiveInit.ts'
import { provisionedAtDeploy } from './assumptions/provisionedAtDeploy.ts'
import { provisionedAtStart } from './assumptions/provisionedAtStart.ts'
import { provisionedPreparation } from './assumptions/provisionedPreparation.ts'
import { requestRateWindow } from './assumptions/requestRateWindow.ts'
import { resetReuse } from './assumptions/resetReuse.ts'
import { reuse } from './assumptions/reuse.ts'
import { shardPolls } from './assumptions/shardPolls.ts'
import { snapshotRebuild } from './assumptions/snapshotRebuild.ts'
import { surplusIdleTimeout } from './assumptions/surplusIdleTimeout.ts'

/** Every assumption that a scenario may set, in the order in which reports list them. */
export const assumptions = {
  idleTimeout,
  surplusIdleTimeout,
  maximumAge,
  reuse,
  placementTime,
  proactiveInit,
  resetReuse,
  requestRateWindow,
  provisionedPreparation,
  provisionedAtStart,
  provisionedAtDeploy,
  billFailedInit,
  billedRestoreShare,
  snapshotRebuild,
  managedCpuShare,
  managedCpuTarget,
  managedSaturationTarget,
  managedEvaluationInterval,
  managedEnvironmentTime,
  managedInstanceTime,
  managedScaleInWindow,
  managedReplacedShare,
  eventDuplicates,
  messageDuplicates,
  lowTrafficWait,
  batchesFallAfter,
  batchesAfterThrottle,
  batchesAfterError,
  shardPolls,
  mappingUpdate,
  pollersChangeAfter,
  pollersHighLag,
  pollersAfterThrottle,
  activeMqRetries,
} as const

export type AssumptionName = keyof typeof assumptions
