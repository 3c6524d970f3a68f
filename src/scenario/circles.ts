import type { Handing, Station } from './handings.ts'

/** Those ways that are part of a circle. */
export function circlesIn(ways: readonly Handing[]): readonly Handing[] {
  const next = new Map<Station, Station[]>()
  for (const { from, to } of ways) next.set(from, [...(next.get(from) ?? []), to])
  return ways.filter(({ from, to }) => reaches(next, to, from))
}

function reaches(
  next: ReadonlyMap<Station, readonly Station[]>,
  from: Station,
  to: Station,
): boolean {
  const seen = new Set<Station>([from])
  for (const each of seen) {
    if (each === to) return true
    for (const one of next.get(each) ?? []) seen.add(one)
  }
  return false
}
