import { refuseUnless } from '../refuseUnless.ts'

/** A load in erlangs, the arrival rate times the mean service time, is finite and not negative. */
export function checkLoad(load: number): void {
  refuseUnless(load >= 0 && load < Infinity, 'load must be finite and at least 0', load)
}
