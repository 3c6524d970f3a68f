import { printDuration } from './duration.ts'

/** Stands where nothing was seen. */
const dash = '–'

const significant = 3
/** Smaller shares tell nobody more than that they are smaller. */
const leastShare = 0.0001
const mostDigits = 15

/** A number in full, in groups of three digits: `1,234`, `0.7`. */
export function countText(count: number): string {
  const [whole = '', fraction] = String(count).split('.')
  const grouped = whole.replaceAll(/\B(?=(\d{3})+$)/g, ',')
  return fraction === undefined ? grouped : `${grouped}.${fraction}`
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

function shortNumber(value: number, digits = significant): string {
  const whole = Number(value.toPrecision(digits))
  return countText(whole)
}
