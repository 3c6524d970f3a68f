import { day, hour, minute, second } from '../math/time.ts'
import { spanText } from '../math/units/numberText.ts'

const written = /T(\d\d):(\d\d)(?::(\d\d))?/

/**
 * A moment of the run as a time of day in the zone in which its start is written, `22:45:00` or
 * `00:10:00 on day 2`; where the start is not known, as the time since then.
 */
export function clockText(at: number, start: string | undefined): string {
  const found = start === undefined ? null : written.exec(start.replace(' ', 'T'))
  if (found === null) return spanText(at)
  const [, hours, minutes, seconds = '0'] = found
  const since = Number(hours) * hour + Number(minutes) * minute + Number(seconds) * second + at
  const days = Math.floor(since / day)
  const left = since - days * day
  const parts = [left / hour, (left % hour) / minute, (left % minute) / second]
  const time = parts.map(part => String(Math.floor(part)).padStart(2, '0')).join(':')
  const rest = left % second
  const fraction = rest === 0 ? '' : `.${String(rest).padStart(6, '0').replace(/0+$/, '')}`
  return `${time}${fraction}${days === 0 ? '' : ` on day ${days + 1}`}`
}
