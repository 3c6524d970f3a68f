import { nearestQuotient } from '../math/nearestQuotient.ts'
import { mbMs } from './gbSecond.ts'

/** GB-seconds of billed milliseconds times MB. */
export function gbSeconds(billedMemory: bigint): number {
  return nearestQuotient(billedMemory, mbMs)
}
