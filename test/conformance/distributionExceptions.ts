import type { Exception } from './conform.ts'

/** Claims that a kind of distribution cannot keep. Each must still be broken, or it goes. */
export const distributionExceptions: readonly Exception[] = []
