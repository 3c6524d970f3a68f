import { nearestQuotient } from '../nearestQuotient.ts'
import { day, hour, minute, second } from '../time.ts'
import type { Decimal } from './decimal.ts'
import { powerOfTen, printDecimal, scaledDecimal, scanDecimal } from './decimal.ts'
import { found } from './found.ts'

const grammar = 'a rate is a number per s, m, h or d, without spaces, such as 50/s, 1200/m or 0.5/h'

const units = [
  { name: '/s', span: second },
  { name: '/m', span: minute },
  { name: '/h', span: hour },
  { name: '/d', span: day },
]

/** Once in 30,000 years to a million in each microsecond, as events per microsecond. */
const least = 1e-18
const most = 1e6
const allowed = 'a rate must be 0/s, or from 0.000000000001/s to 1000000000000/s'

/** The longest numbers that the least and the most rate could need, with room to spare. */
const longest = 40

/**
 * Reads a rate such as `50/s` as events per microsecond, the unit of time. The result is the
 * double nearest to what is written: equal rates are equal numbers, be it `1/s`, `60/m` or `3600/h`.
 */
export function parseRate(text: string): number {
  const number = scanDecimal(text, 0)
  const unit = number && units.find(({ name }) => text.slice(number.end) === name)
  if (!unit) throw new SyntaxError(`${grammar}: ${found(text)}`)
  if (number.fraction.length > longest) {
    throw new RangeError(`a rate must have at most ${longest} decimals: ${found(text)}`)
  }
  const rate = number.whole.length > longest ? Infinity : perMicrosecond(number, unit.span)
  if (!isAllowed(rate)) throw new RangeError(`${allowed}: ${found(text)}`)
  return rate
}

/** Writes events per microsecond in the unit that takes the shortest text, seconds first. */
export function printRate(rate: number): string {
  if (!isAllowed(rate)) throw new RangeError(`${allowed}: ${found(rate)} per microsecond`)
  let shortest = `${printDecimal(scaledDecimal(rate, 6))}/s`
  for (const { name, span } of units) {
    // Fifteen digits bring back the number that somebody wrote, where there was one.
    const written = Number((rate * span).toPrecision(15))
    const text = printDecimal(scaledDecimal(written, 0)) + name
    if (text.length < shortest.length && parseRate(text) === rate) shortest = text
  }
  return shortest
}

function isAllowed(rate: number): boolean {
  return Object.is(rate, 0) || (rate >= least && rate <= most)
}

function perMicrosecond({ whole, fraction }: Decimal, span: number): number {
  return nearestQuotient(BigInt(whole + fraction), BigInt(span) * powerOfTen(fraction.length))
}
