import { callOf } from '../support/callOf.ts'
import type { LogLaw } from './law.ts'

/** What has started ends within the timeout of its function and is billed, though nobody may wait for it. */
export const abandonedFinish: LogLaw = ({ functions, until }, log) => {
  const ends = new Map(
    log.flatMap(record => (record.event === 'finished' ? [[callOf(record), record]] : [])),
  )
  const decided = new Map(
    log.flatMap(record => (record.event === 'decided' ? [[callOf(record), record]] : [])),
  )
  return log.flatMap(record => {
    if (record.event !== 'started') return []
    const call = callOf(record)
    const called = decided.get(call)
    const version = functions
      .find(fn => fn.name === called?.function)
      ?.versions.find(one => one.name === called?.version)
    const latest = record.at + (version?.timeout ?? 0)
    const end = ends.get(call)
    if (end === undefined) return latest < until ? [`${call} has not ended by ${latest}`] : []
    return end.at > latest ? [`${call} ends at ${end.at}, later than ${latest}`] : []
  })
}
