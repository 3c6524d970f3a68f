/** The machine gave out before the result was written: no space, no permission, no memory. */
export class OutputError extends Error {
  override readonly name = 'OutputError'
}
