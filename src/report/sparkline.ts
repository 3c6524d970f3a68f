const bars = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'] as const

/**
 * A series as a line of bars, at most so many: each as high as the highest of its values. Only
 * nothing at all is as low as nothing. Series that are to be compared have the same `top`.
 */
export function sparkline(values: readonly number[], most: number, top = greatest(values)): string {
  const each = Math.ceil(values.length / most)
  const count = Math.ceil(values.length / each)
  const heights = Array.from({ length: count }, (_, i) =>
    greatest(values.slice(i * each, (i + 1) * each)),
  )
  return heights
    .map(height => bars[height === 0 ? 0 : Math.ceil((height / top) * (bars.length - 1))])
    .join('')
}

/** The greatest of values of 0 or more. */
export function greatest(values: readonly number[]): number {
  return values.reduce((most, value) => Math.max(most, value), 0)
}
