/** Something given to read is wrong or missing: told in words, as it has nothing to do with options. */
export class InputError extends Error {
  override readonly name = 'InputError'
}
