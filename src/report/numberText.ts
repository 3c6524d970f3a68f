import { printDuration } from '../math/units/duration.ts'
import type { Measures, Rate } from '../metrics/measures.ts'
import { quantity } from './quantity.ts'

/** Stands where nothing was seen. */
const dash = '–'

const significant = 3
/** Smaller shares tell nobody more than that they are smaller. */
const leastShare = 0.0001
const mostDigits = 15

/** A count in full: `1,234`. */
export function countText(count: number): string {
  return quantity(count, 'ratio')
}

/** An amount to three digits, or to the whole: `0.0123`, `12.3`, `1,234`. */
export function amountText(amount: number | null): string {
  if (amount === null) return dash
  return Math.abs(amount) >= 999.5 ? countText(Math.round(amount)) : shortNumber(amount)
}

/** Milliseconds as a time to three digits: `12.3 ms`, `1.24 s`, `1,234 s`. */
export function timeText(milliseconds: number | null): string {
  if (milliseconds === null) return dash
  return milliseconds < 999.5
    ? `${shortNumber(milliseconds)} ms`
    : `${amountText(milliseconds / 1000)} s`
}

/** Milliseconds from the start of the run as a moment: `12.331 s`, `1 h 2 min 3.5 s`. */
export function momentText(milliseconds: number): string {
  return spanText(Math.round(milliseconds) * 1000)
}

/** Microseconds, all of them: `80.25 ms`, `12.331042 s`. */
export function spanText(microseconds: number): string {
  return printDuration(microseconds)
    .replaceAll(/([a-z]+)(?=\d)/g, '$1 ')
    .replaceAll(/(\d)(?=[a-z])/g, '$1 ')
    .replaceAll(/ m(?= |$)/g, ' min')
}

/** A share as a percentage to three digits, which is 0% or 100% only where the share is: `43.7%`. */
export function shareText(share: number | null): string {
  if (share === null) return dash
  if (share > 0 && share < leastShare) return `< ${shareText(leastShare)}`
  for (let digits = significant; digits < mostDigits; digits++) {
    const percentage = shortNumber(100 * share, digits)
    if (share === 1 || percentage !== '100') return `${percentage}%`
  }
  return '> 99.9%'
}

/** A share of requests; what rests on few of them says so: `3 of 120: 0.519% to 7.13%`. */
export function rateText({ count, of, rate, interval }: Rate): string {
  if (rate === null || interval === null) return shareText(rate)
  const seen = `${countText(count)} of ${countText(of)}`
  const [low, high] = interval
  if (high < leastShare) return `${seen}: ${shareText(high)}`
  if (count > 0) return `${seen}: ${shareText(low)} to ${shareText(high)}`
  // The rule of three: more than 3/n would show itself in n requests 19 times of 20.
  return of > 3 ? `${seen}: < ${shareText(3 / of)}` : seen
}

/** `5 min to 2 h`. */
export function windowText({ fromMs, toMs }: Measures['window']): string {
  return `${momentText(fromMs)} to ${momentText(toMs)}`
}

function shortNumber(value: number, digits = significant): string {
  const whole = Number(value.toPrecision(digits))
  return countText(whole)
}
