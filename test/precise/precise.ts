/** A real number, mantissa * 2^exponent, either exact or known to a relative error below 2^-118. */
export interface Precise {
  readonly mantissa: bigint
  readonly exponent: number
}
