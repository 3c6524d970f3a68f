/** The way from the outermost value to the place in question. */
export type Path = readonly (string | number)[]

/** One thing that is wrong with what was given, in words, and where. */
export interface Problem {
  readonly path: Path
  readonly message: string
}

/** A checked value, or all that stands in its way. */
export type Reading<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: readonly Problem[] }

/** The value, or a RangeError that names all problems, one per line. */
export function valueOf<T>(reading: Reading<T>): T {
  if (reading.ok) return reading.value
  const lines = reading.problems.map(({ path, message }) =>
    path.length === 0 ? message : `${path.join('.')}: ${message}`,
  )
  throw new RangeError(lines.join('\n'))
}
