/** A promise of the program to itself was broken: a defect of ours, never the user's mistake. */
export class InvariantError extends Error {
  override readonly name = 'InvariantError'
}

/** Stops at once when `condition` is false. Always on; the message says what should have held. */
export function assert(condition: boolean, message: string): asserts condition {
  if (!condition) throw new InvariantError(message)
}
