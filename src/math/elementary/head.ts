/** Multiplying by it and subtracting cuts a number into halves of 26 bits (Dekker 1971). */
const splitter = 134_217_729

/** The upper 26 bits of a number: products of two of them, or of the rests, are exact. */
export function head(x: number): number {
  const spread = x * splitter
  return spread - (spread - x)
}
