import type { ArrivalProcess } from './arrivalProcess.ts'
import { readArrivals } from './readArrivals.ts'
import { valueOf } from './reading/reading.ts'

/** The arrival process that `{ name: parameters }` describes; a RangeError with all problems if none. */
export function arrivalsOf(given: unknown): ArrivalProcess {
  return valueOf(readArrivals(given))
}
