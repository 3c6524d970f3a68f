/** Sentences as a line without its full stop. */
export function asLine(sentences: readonly string[]): string {
  return sentences.join(' ').replace(/\.$/, '')
}
