import type { Exception } from './conform.ts'

/** Claims that a kind of arrivals cannot keep. Each must still be broken, or it goes. */
export const arrivalExceptions: readonly Exception[] = []
