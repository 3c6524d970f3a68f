import { countText, momentText, shareText } from '../math/units/numberText.ts'
import type { Measures, Rate } from '../metrics/measures.ts'

/** Smaller shares tell nobody more than that they are smaller. */
const leastShare = 0.0001

/** A share of requests; what rests on few of them says so: `3 of 120: 0.519% to 7.13%`. */
export function rateText({ count, of, rate, interval }: Rate): string {
  if (rate === null || interval === null) return shareText(rate)
  const seen = `${countText(count)} of ${countText(of)}`
  const [low, high] = interval
  if (high < leastShare) return `${seen}: ${shareText(high)}`
  if (count > 0) return `${seen}: ${shareText(low)} to ${shareText(high)}`
  // The rule of three: more than 3/n would show itself in n requests 19 times of 20.
  if (of <= 3) return seen
  // What is less than the least share says so itself.
  return 3 / of < leastShare ? `${seen}: ${shareText(3 / of)}` : `${seen}: < ${shareText(3 / of)}`
}

/** `5 min to 2 h`. */
export function windowText({ fromMs, toMs }: Measures['window']): string {
  return `${momentText(fromMs)} to ${momentText(toMs)}`
}
