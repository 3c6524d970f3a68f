import { countText } from '../math/units/numberText.ts'

/** A number with its unit as people write it: `1,000 environments`, `90%`, `0.7`. */
export function quantity(value: number, unit: string): string {
  const number = countText(value)
  if (unit === 'ratio') return number
  return unit === '%' ? `${number}%` : `${number} ${unit}`
}
