import { day, hour, minute, second } from '../math/time.ts'
import { daysIn } from './schedules/dayOf.ts'

const form =
  /^(\d{4})-(\d\d)-(\d\d)[T ](\d\d):(\d\d)(?::(\d\d)(?:\.(\d{1,9}))?)?(?:Z|([+-])(\d\d):?(\d\d))$/

/**
 * Reads a moment such as `2026-11-27T08:00:00Z` or `2026-11-27T09:00:00.25+01:00` as microseconds
 * since 1970, rounded; undefined where it is none. Days have 24 hours: there are no leap seconds.
 */
export function parseIsoTime(text: string): number | undefined {
  const match = text.length <= 40 ? form.exec(text) : null
  if (match === null) return undefined
  const [, years, months, days, hours, minutes, seconds = '0', fraction = '', sign] = match
  const [year, month, dayOfMonth] = [Number(years), Number(months), Number(days)]
  if (month < 1 || month > 12 || dayOfMonth < 1 || dayOfMonth > daysIn(year, month))
    return undefined
  if (Number(hours) > 23 || Number(minutes) > 59 || Number(seconds) > 59) return undefined
  const [offsetHours, offsetMinutes] = [Number(match[9] ?? 0), Number(match[10] ?? 0)]
  if (offsetHours > 23 || offsetMinutes > 59) return undefined
  const offset = (sign === '-' ? -1 : 1) * (offsetHours * hour + offsetMinutes * minute)
  const part = Math.round(Number(`0.${fraction || '0'}`) * second)
  const timeOfDay = Number(hours) * hour + Number(minutes) * minute + Number(seconds) * second
  const time = daysSince1970(year, month, dayOfMonth) * day + timeOfDay + part - offset
  return Number.isSafeInteger(time) ? time : undefined
}

function daysSince1970(year: number, month: number, dayOfMonth: number): number {
  const leapDaysBefore = (y: number) =>
    Math.floor((y - 1) / 4) - Math.floor((y - 1) / 100) + Math.floor((y - 1) / 400)
  let days = (year - 1970) * 365 + leapDaysBefore(year) - leapDaysBefore(1970)
  for (let m = 1; m < month; m++) days += daysIn(year, m)
  return days + dayOfMonth - 1
}
