import { parseSize } from '../../math/units/size.ts'
import type { Quota } from '../quota.ts'

/** A size of the table of limits, in bytes. */
export function payload({ value, unit }: Quota): number {
  return parseSize(`${value}${unit}`)
}
