/** What is wrong with a text, and at which character. */
export interface Objection {
  readonly offset: number
  readonly message: string
}
