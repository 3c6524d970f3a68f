import type { FinishedRecord, LogRecord, StartedRecord } from '../../src/metrics/logRecord.ts'

/** What the log tells of one request, times in milliseconds. */
interface LoggedRequest {
  readonly request: string
  readonly arrivedAt: number
  readonly decision: string
  readonly spill: string | undefined
  readonly limit: string | undefined
  readonly Reason: string | undefined
  readonly environment: string | undefined
  readonly startedAt: number | undefined
  readonly outcome: string | undefined
  readonly answeredAt: number | undefined
  readonly duration: number | undefined
  readonly initDuration: number | undefined
  readonly billedMs: number | undefined
}

/** The requests of a log in the order in which they arrived. */
export function requestsOf(records: readonly LogRecord[]): LoggedRequest[] {
  const started = new Map<string, StartedRecord>()
  const finished = new Map<string, FinishedRecord>()
  for (const record of records) {
    if (record.event === 'started') started.set(record.request, record)
    if (record.event === 'finished') finished.set(record.request, record)
  }
  return records.flatMap(record => {
    if (record.event !== 'decided') return []
    const { request, at, decision, spill, limit, Reason, environment } = record
    const end = finished.get(request)
    return {
      request,
      arrivedAt: at / 1000,
      decision,
      spill,
      limit,
      Reason,
      environment,
      startedAt: milliseconds(started.get(request)?.at),
      outcome: end?.outcome,
      answeredAt: milliseconds(end?.answeredAt),
      duration: milliseconds(end?.duration),
      initDuration: milliseconds(end?.initDuration),
      billedMs: end?.billedMs,
    }
  })
}

function milliseconds(time: number | undefined): number | undefined {
  return time === undefined ? undefined : time / 1000
}
