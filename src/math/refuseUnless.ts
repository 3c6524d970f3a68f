/** Refuses an argument in words: the rule in the affirmative, then the value found. */
export function refuseUnless(holds: boolean, rule: string, found: number): asserts holds {
  if (!holds) throw new RangeError(`${rule}: found ${found}`)
}
