import { cronField } from './cronField.ts'

/** A day of the calendar. */
export interface Day {
  readonly year: number
  readonly month: number
  readonly dayOfMonth: number
  /** 1 is Sunday. */
  readonly dayOfWeek: number
  readonly daysInMonth: number
}

export type DayTest = (day: Day) => boolean

const weekdays = ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT']
const daysOfWeek = { least: 1, most: 7, names: weekdays }
const saturday = 7
const sunday = 1

/** Which days a day of the month allows: numbers, the last one (L), or the working day next to one (15W). */
export function dayOfMonthTest(text: string): DayTest | undefined {
  if (text === 'L') return day => day.dayOfMonth === day.daysInMonth
  const [, nearest] = /^(\d{1,2})W$/.exec(text) ?? []
  if (nearest !== undefined) {
    const wanted = Number(nearest)
    if (wanted < 1 || wanted > 31) return undefined
    return day => day.dayOfMonth === workingDay(day, wanted)
  }
  const days = cronField(text, { least: 1, most: 31 })
  return days && (({ dayOfMonth }) => days.includes(dayOfMonth))
}

/** Which days a day of the week allows: numbers and names, the last of the month (6L), or the how manieth (3#2). */
export function dayOfWeekTest(text: string): DayTest | undefined {
  if (text === 'L') return day => day.dayOfWeek === saturday
  const [, last] = /^(\w{1,3})L$/.exec(text) ?? []
  if (last !== undefined) {
    const wanted = cronField(last, daysOfWeek)
    return wanted && (day => wanted.includes(day.dayOfWeek) && day.dayOfMonth + 7 > day.daysInMonth)
  }
  const [, which, place] = /^(\w{1,3})#([1-5])$/.exec(text) ?? []
  if (which !== undefined) {
    const wanted = cronField(which, daysOfWeek)
    return (
      wanted &&
      (day => wanted.includes(day.dayOfWeek) && Math.ceil(day.dayOfMonth / 7) === Number(place))
    )
  }
  const days = cronField(text, daysOfWeek)
  return days && (({ dayOfWeek }) => days.includes(dayOfWeek))
}

/** The working day of the month that is nearest to one of its days. */
function workingDay({ dayOfMonth, dayOfWeek, daysInMonth }: Day, wanted: number): number {
  const target = Math.min(wanted, daysInMonth)
  const ofTarget = ((((dayOfWeek - 1 + target - dayOfMonth) % 7) + 7) % 7) + 1
  if (ofTarget === saturday) return target === 1 ? 3 : target - 1
  if (ofTarget === sunday) return target === daysInMonth ? target - 2 : target + 1
  return target
}
