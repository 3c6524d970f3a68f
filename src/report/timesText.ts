import { countText } from '../math/units/numberText.ts'

/** How often something happened: `once`, `twice`, `3 times`. */
export function timesText(times: number): string {
  if (times === 1) return 'once'
  return times === 2 ? 'twice' : `${countText(times)} times`
}
