import { type DayTest, dayOfMonthTest, dayOfWeekTest } from './cronDays.ts'
import { cronField } from './cronField.ts'
import { dayOf } from './dayOf.ts'

const months = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC']
const minutesPerDay = 1_440
/**
 * The last year that an expression may name:
 * https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-cron-expressions.html, read 2026-11.
 */
const lastYear = 2199

/** When a cron expression comes due: the first minute since 1970 that is not before another, or Infinity. */
export type Cron = (from: number) => number

/** Reads the six fields of a cron expression of AWS, in UTC; undefined where they are none. */
export function readCron(fields: string): Cron | undefined {
  const parts = fields.trim().split(/\s+/)
  if (parts.length !== 6) return undefined
  const [minute = '', hour = '', dayOfMonth = '', month = '', dayOfWeek = '', year = ''] = parts
  const minutes = cronField(minute, { least: 0, most: 59 })
  const hours = cronField(hour, { least: 0, most: 23 })
  const ofYear = cronField(month, { least: 1, most: 12, names: months })
  const years = cronField(year, { least: 1970, most: lastYear })
  const isDay = dayTest(dayOfMonth, dayOfWeek)
  if (!minutes || !hours || !ofYear || !years || !isDay) return undefined
  const times = hours.flatMap(each => minutes.map(one => each * 60 + one))
  const [first = 0] = times
  const mayBe = new Set(ofYear)
  const isIn = new Set(years)
  return from => {
    const today = Math.floor(from / minutesPerDay)
    for (let number = today; ; number++) {
      const day = dayOf(number)
      if (day.year > lastYear) return Infinity
      if (!isIn.has(day.year) || !mayBe.has(day.month) || !isDay(day)) continue
      if (number > today) return number * minutesPerDay + first
      const time = times.find(each => number * minutesPerDay + each >= from)
      if (time !== undefined) return number * minutesPerDay + time
    }
  }
}

/** One of the two is a question mark: what it would say is for the other to say. */
function dayTest(dayOfMonth: string, dayOfWeek: string): DayTest | undefined {
  if (dayOfWeek === '?') return dayOfMonthTest(dayOfMonth)
  return dayOfMonth === '?' ? dayOfWeekTest(dayOfWeek) : undefined
}
