/** A number with its unit as people write it: `1,000 environments`, `90%`, `0.7`. */
export function quantity(value: number, unit: string): string {
  const [whole = '', fraction] = String(value).split('.')
  const grouped = whole.replaceAll(/\B(?=(\d{3})+$)/g, ',')
  const number = fraction === undefined ? grouped : `${grouped}.${fraction}`
  if (unit === 'ratio') return number
  return unit === '%' ? `${number}%` : `${number} ${unit}`
}
