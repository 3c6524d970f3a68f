import { z } from 'zod'

/** A function, or a function and what of it is called. */
export function writtenReference() {
  return z
    .string()
    .regex(
      /^[A-Za-z0-9_-]{1,64}(:[\w$-]{1,128})?$/,
      'must be a function, or a function and a version or alias, such as checkout:live',
    )
}
