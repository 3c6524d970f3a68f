import type { ArrivalProcess } from '../math/arrivalProcess.ts'
import { readArrivals } from '../math/readArrivals.ts'
import { foundInWords } from '../math/reading/foundInWords.ts'
import { plainObject } from '../math/reading/plainObject.ts'
import type { Problem, Reading } from '../math/reading/reading.ts'
import { readSchedule, scheduleRule } from './schedules/readSchedule.ts'
import { unitReader } from './unitReader.ts'

/** When requests come: an arrival process in microseconds, or the file that a trace is read from. */
type SourceArrivals =
  | { readonly process: ArrivalProcess; readonly file?: undefined }
  | { readonly file: string }

/** The arrivals of a source as a scenario writes them, or all that is wrong with them; `start`: of the run, for schedules. */
export function readSourceArrivals(given: unknown, start = 0): Reading<SourceArrivals> {
  const named = plainObject(given)
  if (named !== undefined && Object.keys(named).length === 1) {
    if (Object.hasOwn(named, 'trace')) return readTraceFile(named['trace'])
    if (Object.hasOwn(named, 'schedule')) return scheduled(named['schedule'], start)
  }
  const reading = readArrivals(given, unitReader)
  return reading.ok ? { ok: true, value: { process: reading.value } } : reading
}

function scheduled(given: unknown, start: number): Reading<SourceArrivals> {
  const schedule = typeof given === 'string' ? readSchedule(given) : undefined
  if (schedule !== undefined) return { ok: true, value: { process: schedule.arrivals(start) } }
  return refused({ path: ['schedule'], message: `${scheduleRule}: ${foundInWords(given)}` })
}

function readTraceFile(given: unknown): Reading<SourceArrivals> {
  const file = plainObject(given)?.['file']
  const keys = Object.keys(plainObject(given) ?? {})
  if (typeof file === 'string' && file !== '' && keys.length === 1) {
    return { ok: true, value: { file } }
  }
  const found = foundInWords(given)
  return refused({
    path: ['trace'],
    message: `a trace must be the name of its file, like { file: requests.csv }: ${found}`,
  })
}

function refused(problem: Problem): Reading<SourceArrivals> {
  return { ok: false, problems: [problem] }
}
