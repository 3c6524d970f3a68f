/** A century: beyond it a time would leave the range in which microseconds are exact. */
const longest = 3_155_760_000_000_000

/** A time that was drawn, in whole microseconds. */
export function wholeTime(time: number): number {
  const whole = Math.round(time)
  return whole < longest ? whole : longest
}
