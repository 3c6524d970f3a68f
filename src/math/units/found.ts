const longest = 40

/** The end of every message about a bad value: what was found, shortened where it is long. */
export function found(value: string | number): string {
  if (typeof value === 'number') return `found ${Object.is(value, -0) ? '-0' : value}`
  const shown = value.length > longest ? `${value.slice(0, longest)}…` : value
  return `found ${JSON.stringify(shown)}`
}
