/** A word of a text, in lower case, and where it stands. */
interface Word {
  readonly word: string
  readonly start: number
}

/** The words of a text or of a name: `AWSRegion`, `awsRegion` and `AWS_REGION` have the same two. */
export function wordsOf(text: string): Word[] {
  return Array.from(text.matchAll(/[A-Z]+(?![a-z])|[A-Z]?[a-z]+/g), match => ({
    word: match[0].toLowerCase(),
    start: match.index,
  }))
}
