import { aboveDefaultSizes } from './awsRefusals/aboveDefaultSizes.ts'
import { aliasTaken } from './awsRefusals/aliasTaken.ts'
import { capacityOrder } from './awsRefusals/capacityOrder.ts'
import { emptyAction } from './awsRefusals/emptyAction.ts'
import { fifoWindow } from './awsRefusals/fifoWindow.ts'
import { imageWithRuntime } from './awsRefusals/imageWithRuntime.ts'
import { largeBatchAtOnce } from './awsRefusals/largeBatchAtOnce.ts'
import { largeFifoBatch } from './awsRefusals/largeFifoBatch.ts'
import { largeMessage } from './awsRefusals/largeMessage.ts'
import { largeRecord } from './awsRefusals/largeRecord.ts'
import { managedMemory } from './awsRefusals/managedMemory.ts'
import { managedRuntime } from './awsRefusals/managedRuntime.ts'
import { missingVersion } from './awsRefusals/missingVersion.ts'
import { otherDeadLetters } from './awsRefusals/otherDeadLetters.ts'
import { pollersWithMaximum } from './awsRefusals/pollersWithMaximum.ts'
import { provisionedAboveReserved } from './awsRefusals/provisionedAboveReserved.ts'
import { provisionedOnLatest } from './awsRefusals/provisionedOnLatest.ts'
import { provisionedOnWeights } from './awsRefusals/provisionedOnWeights.ts'
import { provisionedTotal } from './awsRefusals/provisionedTotal.ts'
import { reservedTotal } from './awsRefusals/reservedTotal.ts'
import { routesToLatest } from './awsRefusals/routesToLatest.ts'
import { sameVersionTwice } from './awsRefusals/sameVersionTwice.ts'
import { scalingWithoutProvider } from './awsRefusals/scalingWithoutProvider.ts'
import { shortVisibility } from './awsRefusals/shortVisibility.ts'
import { slowForPollers } from './awsRefusals/slowForPollers.ts'
import { snapStartRuntime } from './awsRefusals/snapStartRuntime.ts'
import { snapStartStorage } from './awsRefusals/snapStartStorage.ts'
import { snapStartWithProvisioned } from './awsRefusals/snapStartWithProvisioned.ts'
import { tenantsWithProvisioned } from './awsRefusals/tenantsWithProvisioned.ts'
import { tenantsWithSnapStart } from './awsRefusals/tenantsWithSnapStart.ts'
import { tooManyRoutes } from './awsRefusals/tooManyRoutes.ts'
import { trackingWithoutTarget } from './awsRefusals/trackingWithoutTarget.ts'
import type { Refusal } from './refusal.ts'

/** Every configuration that AWS does not accept. */
export const awsRefusals: readonly Refusal[] = [
  reservedTotal,
  provisionedAboveReserved,
  provisionedTotal,
  provisionedOnLatest,
  provisionedOnWeights,
  snapStartWithProvisioned,
  snapStartStorage,
  snapStartRuntime,
  tenantsWithProvisioned,
  tenantsWithSnapStart,
  tooManyRoutes,
  sameVersionTwice,
  routesToLatest,
  missingVersion,
  aliasTaken,
  capacityOrder,
  emptyAction,
  trackingWithoutTarget,
  imageWithRuntime,
  aboveDefaultSizes,
  managedMemory,
  managedRuntime,
  scalingWithoutProvider,
  shortVisibility,
  largeBatchAtOnce,
  largeMessage,
  largeFifoBatch,
  fifoWindow,
  otherDeadLetters,
  pollersWithMaximum,
  largeRecord,
  slowForPollers,
]
