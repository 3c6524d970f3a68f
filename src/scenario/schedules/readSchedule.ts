import type { OpenLoop } from '../../math/arrivalProcess.ts'
import { regular } from '../../math/arrivals/regular.ts'
import { day, hour, minute } from '../../math/time.ts'
import { readCron } from './cron.ts'
import { cronTimes } from './cronTimes.ts'

const units = new Map([
  ['minute', minute],
  ['hour', hour],
  ['day', day],
])
const rateForm = /^rate\((\d{1,6}) (minute|hour|day)s?\)$/
const cronForm = /^cron\(([^()]{1,200})\)$/

export const scheduleRule =
  'a schedule must be rate(5 minutes) or cron(0 12 * * ? *), or like one of them'

/** A schedule, once it is known when the run begins; a rate does not need that. */
interface Schedule {
  readonly needsStart: boolean
  arrivals(start: number): OpenLoop
}

/** A schedule as AWS writes it: `rate(5 minutes)` or `cron(0 12 * * ? *)`; undefined where it is none. */
export function readSchedule(text: string): Schedule | undefined {
  const [, count, unit = ''] = rateForm.exec(text) ?? []
  if (count !== undefined) {
    const period = Number(count) * (units.get(unit) ?? 0)
    return period > 0
      ? { needsStart: false, arrivals: () => regular.create({ rate: 1 / period }) }
      : undefined
  }
  const [, fields] = cronForm.exec(text) ?? []
  const cron = fields === undefined ? undefined : readCron(fields)
  return cron && { needsStart: true, arrivals: start => cronTimes(cron, start) }
}
