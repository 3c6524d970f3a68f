import { momentText } from '../math/units/numberText.ts'
import type { Rate } from '../metrics/measures.ts'
import type { RunResult } from '../run/runResult.ts'

/** From so many events on, a share speaks for itself. */
const enough = 30

/** What to say of shares that rest on few events: what their intervals mean, and how to see more. */
export function seldomSeen({ functions, window }: RunResult): string[] {
  const rates = Object.values(functions)
    .flatMap(({ coldStartRate, throttleRate }) => [coldStartRate, throttleRate])
    .filter(({ interval }) => interval !== null)
  if (rates.length === 0) return []
  const rarest = rates.filter(isSeen).toSorted((a, b) => a.count - b.count)[0]
  const longer =
    rarest === undefined
      ? ''
      : `; ${enough} of the rarest would take about ${timeFor(rarest.count, window.toMs - window.fromMs)}`
  return [`What was seen fewer than ${enough} times has its 95% interval${longer}.`]
}

/** Where all of them were events, a longer run shows no more of them. */
const isSeen = ({ count, of }: Rate) => count > 0 && count < of

/** Rounded up to the second: nobody plans by less. */
function timeFor(count: number, windowMs: number): string {
  return momentText(Math.ceil((windowMs * enough) / count / 1000) * 1000)
}
