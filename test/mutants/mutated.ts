import type { Mutant } from './mutant.ts'

/** The text of the mutant's file with the bug in it. */
export function mutated(text: string, { name, file, find, replace }: Mutant): string {
  const [before, after, ...others] = text.split(find)
  if (before === undefined || after === undefined || others.length > 0) {
    const times = others.length > 0 ? others.length + 1 : 0
    throw new RangeError(
      `the text that "${name}" replaces must be once in ${file}: found it ${times} times`,
    )
  }
  return before + replace + after
}
