import { callOf } from '../support/callOf.ts'
import type { LogLaw } from './law.ts'
import { emptyLedger, enter } from './ledger.ts'

/** What has started ends within the timeout of its function and is billed, though nobody may wait for it. */
export const abandonedFinish: LogLaw = (sketch, log) => {
  const ledger = emptyLedger(sketch)
  const latest = new Map<string, number>()
  const complaints = log.flatMap(record => {
    enter(ledger, record)
    if (record.event === 'started') {
      const timeouts = ledger.inFlight.get(callOf(record))?.timeouts ?? [0]
      latest.set(callOf(record), record.at + Math.max(...timeouts))
    }
    if (record.event !== 'finished') return []
    const call = callOf(record)
    const most = latest.get(call) ?? Infinity
    latest.delete(call)
    return record.at > most ? [`${call} ends at ${record.at}, later than ${most}`] : []
  })
  const others = [...latest].filter(([, most]) => most < sketch.until)
  return [...complaints, ...others.map(([call, most]) => `${call} has not ended by ${most}`)]
}
