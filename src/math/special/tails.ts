/**
 * The two sides of a distribution at one point. They sum to one, and each is accurate for itself:
 * the small one is never the difference of 1 and the large one.
 */
export interface Tails {
  readonly lower: number
  readonly upper: number
}
