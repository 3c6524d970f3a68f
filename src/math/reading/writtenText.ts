const longest = 40

/** A value that a message compares with another one: as it was written, not as it was understood. */
export function writtenText(given: unknown): string {
  const text = String(given)
  return text.length > longest ? `${text.slice(0, longest)}…` : text
}
