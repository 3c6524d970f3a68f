/** By which keys the messages of a source are told apart. */
export type KeysPlan = DrawnKeys | GivenKeys

interface DrawnKeys {
  readonly count: number
  /** The share of the first; undefined where Zipf's law says it. */
  readonly hot?: number
  /** The k-th has a share in proportion to k to the power of minus this: 0 where all have the same. */
  readonly exponent: number
}

interface GivenKeys {
  /** The keys of one message after the other, from 1; after the last the first again. */
  readonly sequence: readonly number[]
}
