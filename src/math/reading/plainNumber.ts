import type { NumberReader } from './reader.ts'

/** Numbers as they are, in units that belong to each other. */
export const plainNumber: NumberReader = given => (typeof given === 'number' ? given : 'a number')
