/** For whom requests are made, where environments are kept apart by that (T1). */
export interface TenantsPlan {
  readonly count: number
  /** The k-th has a share in proportion to k to the power of minus this: 0 where all have the same. */
  readonly exponent: number
}
