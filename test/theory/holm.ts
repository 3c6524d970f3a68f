/**
 * Which of several claims are refuted by the chances of what was seen, so that a false alarm
 * among all of them has at most the chance `alarm` (Holm, 1979).
 */
export function refuted<Judged extends { readonly chance: number }>(
  claims: readonly Judged[],
  alarm: number,
): Judged[] {
  const sorted = claims.toSorted((a, b) => a.chance - b.chance)
  // The comparison is turned round so that a chance that is not a number alarms.
  const firstKept = sorted.findIndex(
    ({ chance }, before) => chance > alarm / (sorted.length - before),
  )
  return firstKept < 0 ? sorted : sorted.slice(0, firstKept)
}
