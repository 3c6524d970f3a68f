/** MB times milliseconds, and MB times microseconds, in a GB-second. */
export const mbMs = 1_024_000n
export const mbMicroseconds = 1_024_000_000n
