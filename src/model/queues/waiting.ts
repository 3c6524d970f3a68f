/**
 * Messages that wait to be received. What is said of a message is said of the one that was turned to
 * last; where none was, of the first.
 */
export interface Waiting {
  readonly length: number
  readonly sentAt: number
  readonly number: number
  /** Whether the filter lets it through. */
  readonly passes: boolean
  readonly receives: number
  readonly chain: number
  readonly group: number
  /** When the first of them was sent; Infinity where there is none. */
  readonly firstSentAt: number
  /** When the oldest was sent; Infinity where there is none. */
  readonly oldestSentAt: number
  /** Turns to the next that can be received; false where none can. */
  turnToNext(): boolean
  /** Turns to the one that was sent first among those that were never received; false where there is none. */
  turnToOldest(): boolean
  /** The number is below 0 where the filter does not let it through. */
  push(
    sentAt: number,
    number: number,
    receives: number,
    since: number,
    chain?: number,
    group?: number,
  ): void
  /** The message goes. */
  drop(): void
  /** The message is received. */
  moveTo(others: Waiting, receives: number, since: number): void
  /** Nothing more is received at once. */
  endReceive(): void
  /** The first of others that were received is back. */
  takeBack(others: Waiting, now: number): void
  /** A message of a group that was received is deleted. */
  release(group: number): void
}
