import { countText } from '../math/units/numberText.ts'

/** A number of things: `1 request`, `2 requests`. */
export function counted(value: number, what: string): string {
  return `${countText(value)} ${what}${value === 1 ? '' : 's'}`
}
