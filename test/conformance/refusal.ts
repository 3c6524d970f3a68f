/** What is said when something is refused; undefined when it is accepted. */
export interface Refusal {
  readonly said: string
  /** It is an error for bad input, in words. */
  readonly proper: boolean
}

const accident = /is not a function|Cannot read|is not iterable|\[object|undefined|\.$/

/** Tries something that should be refused. */
export function refusal(attempt: () => unknown): Refusal | undefined {
  try {
    attempt()
    return undefined
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error)
    const forInput =
      error instanceof RangeError || error instanceof TypeError || error instanceof SyntaxError
    return { said, proper: forInput && said !== '' && !accident.test(said) }
  }
}

/** What is wrong with a refusal that should mention these words. */
export function flaws(
  what: string,
  attempt: () => unknown,
  words: readonly string[],
): readonly string[] {
  const refused = refusal(attempt)
  if (refused === undefined) return [`${what} is accepted`]
  if (!refused.proper) return [`${what} is refused by accident or without care: ${refused.said}`]
  return words
    .filter(word => !refused.said.includes(word))
    .map(word => `${what} is refused without mention of ${word}: ${refused.said}`)
}
