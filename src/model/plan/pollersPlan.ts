/** How many event pollers read a topic, and what one of them does (KF-2, KF-4). */
export interface PollersPlan {
  readonly isProvisioned: boolean
  readonly least: number
  readonly most: number
  /** Bytes of a record; 0 where they do not matter. */
  readonly size: number
  /** Between two looks at the offset lag. */
  readonly interval: number
  /** From such a look until the number of pollers is another. */
  readonly changeAfter: number
  /** The lag is too high if it would take so long at the pace since the last look. */
  readonly highLag: number
  /** What is left of the pollers after a throttle. */
  readonly afterThrottle: number
}
