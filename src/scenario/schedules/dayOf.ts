import type { Day } from './cronDays.ts'

const daysPerEra = 146_097
/** From the first of March of the year 0 until 1970. */
const daysUntil1970 = 719_468
/** The first of January 1970 was a Thursday. */
const thursday = 4

/** The day of the calendar that is so many days after the first of January 1970. */
export function dayOf(number: number): Day {
  const days = number + daysUntil1970
  const era = Math.floor(days / daysPerEra)
  const ofEra = days - era * daysPerEra
  const yearOfEra = Math.floor(
    (ofEra -
      Math.floor(ofEra / 1_460) +
      Math.floor(ofEra / 36_524) -
      Math.floor(ofEra / (daysPerEra - 1))) /
      365,
  )
  // Years that begin in March: a leap day is the last of its year.
  const ofYear = ofEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const fromMarch = Math.floor((5 * ofYear + 2) / 153)
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  return {
    year,
    month,
    dayOfMonth: ofYear - Math.floor((153 * fromMarch + 2) / 5) + 1,
    dayOfWeek: ((((number + thursday) % 7) + 7) % 7) + 1,
    daysInMonth: daysIn(year, month),
  }
}

/** How many days a month has. */
export function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}
