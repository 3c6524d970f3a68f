import type { LogRecord } from '../../src/metrics/logRecord.ts'
import { callNamed } from './callsIn.ts'

type OfClient = Extract<LogRecord, { event: 'held' | 'attempted' | 'answered' | 'waits' }>

type Told = OfClient | Extract<LogRecord, { event: 'change' }>

/** A retry is due and is held back, which nothing tells; until its attempt, where there was one. */
interface Ask {
  readonly event: 'asks'
  readonly at: number
  readonly request: string
  readonly until: number | undefined
}

/** What an adaptive client does before `until`, up to where nobody can tell in which order. */
export function adaptiveSteps(
  name: string,
  log: readonly LogRecord[],
  until: number,
): (Told | Ask)[] {
  const told = log.filter(
    (record): record is Told =>
      record.event === 'change' || (isOfClient(record) && callNamed(record.request) === name),
  )
  const asks = told.flatMap((record, place) => askAfter(record, told.slice(place), until))
  const moments = [...told.filter(({ event }) => event !== 'change' && event !== 'waits'), ...asks]
  const unclear = asks.filter(ask => moments.filter(({ at }) => at === ask.at).length > 1)
  const end = Math.min(...unclear.map(({ at }) => at))
  return [...told, ...asks].filter(({ at }) => at < end).toSorted((a, b) => a.at - b.at)
}

function askAfter(record: Told, rest: readonly Told[], until: number): Ask[] {
  if (record.event !== 'waits' || record.until >= until) return []
  const { request, until: at } = record
  const next = rest.find(each => each.event === 'attempted' && each.request === request)
  return next?.at === at ? [] : [{ event: 'asks', at, request, until: next?.at }]
}

function isOfClient(record: LogRecord): record is OfClient {
  const { event } = record
  return event === 'held' || event === 'attempted' || event === 'answered' || event === 'waits'
}
