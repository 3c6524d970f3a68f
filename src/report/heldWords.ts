import { spanText } from '../math/units/numberText.ts'

/** That a batch waits in the event source mapping after a throttle. */
export function heldWords({ at, until }: { readonly at: number; readonly until: number }): string {
  return `the event source mapping holds it for ${spanText(until - at)}, as it was refused (E-S6)`
}
