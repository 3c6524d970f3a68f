/** Time is an integer count of microseconds, always and without suffix: this is its unit. */
export const microsecond = 1
export const millisecond = 1_000 * microsecond
export const second = 1_000 * millisecond
export const minute = 60 * second
export const hour = 60 * minute
export const day = 24 * hour
