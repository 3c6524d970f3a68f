import { close } from './close.ts'

/** Says so where a number is not what it should be but for rounding. */
export function unequal(what: string, found: number, expected: number): readonly string[] {
  return close(found, expected, 1e-12) ? [] : [`${what} is ${found}, not ${expected}`]
}
