/** One thing that is timed. */
export interface Bench {
  readonly name: string
  /** What one operation is, for the table: "event", "draw", "record". */
  readonly operation: string
  /** Operations per run: enough to time, and few enough to try in the tests. */
  readonly sizes: { readonly real: number; readonly tiny: number }
  /**
   * Builds everything that is not timed. Every call of the result does about `size` operations
   * and returns a checksum of what came out; the first call after `prepare` always gives the same.
   */
  readonly prepare: (size: number) => () => number
}

/** Names the shape at the place of definition. */
export function defineBench(bench: Bench): Bench {
  return bench
}

const bits = new Float64Array(1)
const halves = new Int32Array(bits.buffer)

/** Mixes every bit of a number into a checksum. */
export function mixed(checksum: number, value: number): number {
  bits[0] = value
  return (Math.imul(Math.imul(checksum, 31) + halves[0]!, 31) + halves[1]!) | 0
}

/** The checksum of all numbers of an array. */
export function checksumOf(values: Float64Array): number {
  return values.reduce(mixed, 0)
}
