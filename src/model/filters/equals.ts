import type { Test } from './operator.ts'
import { NumberText, type PatternLeaf } from './patternValue.ts'

/**
 * Whether a value is exactly the one that is written, letter by letter. Numbers are compared by how they are
 * written (E6): a number of an event is written in the shortest way, which 300.0 and 3e2 are not.
 */
export function equals(leaf: PatternLeaf): Test {
  if (!(leaf instanceof NumberText)) return value => value === leaf
  const { text, value: number } = leaf
  if (String(number) !== text) return () => false
  return value => value === number
}
